import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { cite } from '../../src/claim/source.ts';
import { collapseMeanUpper } from '../../src/oracle/collapse-mean.ts';
import { collapseParameters, restrictedSpread } from './collapse-time.ts';

export const collapseMeanUpperClaim = claim({
  id: 'gaussian/collapse-mean-upper',
  title: 'The mean time to collapse is hardly above what the drift of ln Σ takes to the threshold',
  parameters: collapseParameters,
  estimand: expectationOf('lifetime', '\\min\\{T_\\varepsilon, k\\}', { support: ['1', 'k'], sd: restrictedSpread }),
  relation: 'at-most',
  oracle: oracle({
    tex: '\\frac{\\ln(\\sigma_0/\\varepsilon) + \\mathbb{E}[-X \\mid X < 0]}{-\\mathbb{E} X},\\; X = \\tfrac{1}{2} \\ln \\frac{\\chi^2_{n-1}}{n - \\delta}',
    evaluate: ({ n = NaN, sigma0 = NaN, epsilon = NaN, ddof = NaN }) => collapseMeanUpper(n, epsilon / sigma0, ddof),
  }),
  requires: 'epsilon < sigma0',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934; identity of Wald'),
  note: 'By Wald’s identity E T = (ln(σ0/ε) + E overshoot)/|E X| for the steps X of ln Σ. −X has a log-concave density, so the mean of what it exceeds y by falls with y, and the overshoot is at most E[−X | X < 0]. At n = 10 and ε = σ0/10 the mean is 43.09 and this says 43.9; without the overshoot it is at least 40.0. For σ to fall to a tenth takes about 4.6 n generations with divisor n − 1, half as many with n.',
});

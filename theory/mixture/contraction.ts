import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const contraction = claim({
  id: 'mixture/contraction',
  aliases: ['suresh2025/erratum-6'],
  title: 'Joint maximum likelihood shrinks the standard deviation of a mixture in the mean',
  parameters: mixtureParameters(),
  estimand: expectationOf('logSigma', '\\min\\{\\Sigma_k, \\tfrac{3}{2}\\sigma_0\\}', { of: 'min(exp(logSigma), 3/2 * sigma0)', support: ['0', '3/2 * sigma0'], sd: 'sigma0 / 4' }),
  relation: 'at-most',
  formula: 'sigma0 * exp(-k / (4*n))',
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'with overlapping components the likelihood often takes both for one, and overestimates the spread by more than a sample of n underestimates it',
    at: [{ n: 100, mu0: 1, sigma0: 1, k: 1 }],
  },
  source: cite('suresh2025', 'Theorem 4, with joint maximum likelihood in place of Algorithm 1'),
  note: 'At n = 100 and μ = σ the mean of Σ_1 is about 1.0099 σ0, not 0.9975 σ0. Cut at 3/2 σ0 it has a support, and is above the claim all the more tellingly. The tail bound itself has not been seen to fail; its proof does.',
});

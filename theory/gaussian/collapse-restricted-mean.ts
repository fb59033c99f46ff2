import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { cite } from '../../src/claim/source.ts';
import { restrictedCollapseTime } from '../../src/oracle/collapse-mean.ts';
import { collapseParameters, restrictedSpread } from './collapse-time.ts';

export const collapseRestrictedMean = claim({
  id: 'gaussian/collapse-restricted-mean',
  title: 'Mean time to collapse of a Gaussian model, among those that are watched for k generations',
  parameters: collapseParameters,
  estimand: expectationOf('lifetime', '\\min\\{T_\\varepsilon, k\\}', { support: ['1', 'k'], sd: restrictedSpread }),
  relation: 'equals',
  oracle: oracle({
    tex: '\\sum_{j=0}^{k-1} \\mathbb{P}\\left(\\min_{i \\leq j} \\Sigma_i > \\varepsilon\\right)',
    evaluate: ({ n = NaN, sigma0 = NaN, epsilon = NaN, ddof = NaN, k = NaN }) => restrictedCollapseTime(n, k, epsilon / sigma0, ddof).mean,
  }),
  requires: 'epsilon < sigma0',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934; integral equation of a killed random walk'),
  note: 'The sum of gaussian/collapse-survival over the generations. It converges quickly as the watch grows, since the tail of T is exponential: at n = 10 and ε = σ0/10 to 43.09, at n = 100 to 463.2.',
});

import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const separatedLogMean = claim({
  id: 'mixture/separated-log-mean',
  title: 'Far apart, the components of a mixture collapse like one Gaussian under joint maximum likelihood',
  parameters: mixtureParameters(),
  estimand: expectationOf('logSigma', '\\ln \\Sigma_k', { sd: 'sqrt(k * trigamma((n-1)/2) / 4)' }),
  relation: 'equals',
  formula: 'log(sigma0) + k/2 * (digamma((n-1)/2) - log(n/2))',
  requires: 'mu0 >= 300 * sigma0',
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'Every sample shows which component it came from, up to a probability of order exp(−μ²/(2Σ²)), below any double here; then the fit is that of one Gaussian to |x|, with divisor n: gaussian/log-mean with ddof = 0.',
});

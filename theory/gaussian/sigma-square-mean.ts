import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const sigmaSquareMean = claim({
  id: 'gaussian/sigma-square-mean',
  title: 'The variance of a Gaussian model keeps its mean, or loses 1/n of it, while the model collapses',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), ddof: divisor(), k: generation() },
  estimand: expectationOf('logSigma', '\\Sigma_k^2', {
    of: 'exp(2 * logSigma)',
    sd: 'sigma0^2 * ((n - 1) / (n - ddof))^k * sqrt((1 + 2 / (n - 1))^k - 1)',
  }),
  relation: 'equals',
  formula: 'sigma0^2 * ((n - 1) / (n - ddof))^k',
  // The relative variance is (1 + 2/(n − 1))^k − 1: beyond n the mean is carried by events that no sample sees.
  requires: 'k <= n',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'E χ²_ν = ν and Var χ²_ν = 2ν. With ddof = 1 the mean of Σ_k² is σ0² for ever, although Σ_k tends to 0 almost surely: at k = 50 and n = 10 its relative standard deviation is 151.',
});

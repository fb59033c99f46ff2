import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const logVariance = claim({
  id: 'gaussian/log-variance',
  title: 'The logarithm of the standard deviation spreads in proportion to k, whatever the divisor',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), ddof: divisor(), k: generation() },
  estimand: expectationOf('logSigma', '(\\ln \\Sigma_k - \\mathbb{E} \\ln \\Sigma_k)^2', {
    of: '(logSigma - log(sigma0) - k/2 * (digamma((n-1)/2) - log((n-ddof)/2)))^2',
    sd: 'sqrt(k * polygamma(3, (n-1)/2) / 16 + 2 * (k * trigamma((n-1)/2) / 4)^2)',
  }),
  relation: 'equals',
  formula: 'k * trigamma((n-1)/2) / 4',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'ln Σ_k is a sum of k independent terms; the variance of ln χ²_ν is ψ′(ν/2) and its fourth cumulant ψ‴(ν/2), which gives the spread of the squared deviation.',
});

import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const logMean = claim({
  id: 'gaussian/log-mean',
  title: 'The logarithm of the standard deviation drifts down at a constant rate',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), ddof: divisor(), k: generation() },
  estimand: expectationOf('logSigma', '\\ln \\Sigma_k', { sd: 'sqrt(k * trigamma((n-1)/2) / 4)' }),
  relation: 'equals',
  formula: 'log(sigma0) + k/2 * (digamma((n-1)/2) - log((n-ddof)/2))',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'Σ_k² = σ0² Π χ²_{n−1}/(n − ddof) with independent factors (Cochran), and E ln χ²_ν = ψ(ν/2) + ln 2. The moments of Σ_k itself are soon carried by events that no sample sees; those of its logarithm never are.',
});

import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const interiorSharpUpper = claim({
  id: 'bernoulli/interior-sharp-upper',
  title: 'Both outcomes survive no more often than n times the variance of the model a generation ago',
  parameters: { n: sampleSize('n', { min: 2 }), p0: probability(), k: generation() },
  estimand: probabilityOf('interior', 'P_k \\notin \\{0, 1\\}'),
  relation: 'at-most',
  formula: 'n * p0 * (1 - p0) * (1 - 1/n)^(k - 1)',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens seddik2024'),
  note: 'Inside the grid of multiples of 1/n, x (1 − x) ≥ (n − 1)/n², so the probability is at most n²/(n − 1) · p0 q0 (1 − 1/n)^k. At n = 2 an equality.',
});

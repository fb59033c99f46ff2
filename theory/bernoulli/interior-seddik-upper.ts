import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const interiorSeddikUpper = claim({
  id: 'bernoulli/interior-seddik-upper',
  aliases: ['seddik2024/collapse-upper'],
  title: 'Both outcomes survive no more often than 2 n times the variance of the model',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('interior', 'P_k \\notin \\{0, 1\\}'),
  relation: 'at-most',
  formula: '2 * n * p0 * (1 - p0) * (1 - 1/n)^k',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('seddik2024', 'as quoted for comparison by suresh2025'),
  note: 'Inside the grid of multiples of 1/n, x (1 − x) ≥ (n − 1)/n². So the probability is at most n²/(n − 1) times the mean p0 q0 (1 − 1/n)^k, and n²/(n − 1) ≤ 2n from n = 2 on. Too large by a factor of about n/3 for late generations, where the probability is near 6 p0 q0 (1 − 1/n)^k.',
});

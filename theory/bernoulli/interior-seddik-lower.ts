import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const interiorSeddikLower = claim({
  id: 'bernoulli/interior-seddik-lower',
  aliases: ['seddik2024/collapse-lower'],
  title: 'Both outcomes survive at least as often as the variance of the model says',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('interior', 'P_k \\notin \\{0, 1\\}'),
  relation: 'at-least',
  formula: '4 * p0 * (1 - p0) * (1 - 1/n)^k',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('seddik2024', 'as quoted for comparison by suresh2025'),
  note: 'P_k (1 − P_k) ≤ 1/4, and zero at 0 and 1, so 4 E P_k (1 − P_k) is at most the probability; the mean is p0 q0 (1 − 1/n)^k. Exact at n = 2, where 1/2 is the only interior value.',
});

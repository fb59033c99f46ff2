import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const momentLowerOrder = claim({
  id: 'bernoulli/moment-lower-order',
  title: 'From 2n generations on, the lower bound by second moments is above that of Theorem 1',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: identity('\\frac{p_0}{p_0 + q_0 \\left(1 - (1 - 1/n)^k\\right)}', 'p0 / (p0 + (1 - p0) * (1 - (1 - 1/n)^k))'),
  relation: 'at-least',
  formula: '1 - exp(-n * p0 * g(k))',
  where: { g },
  requires: 'k >= 2 * n',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'compares with suresh2025, Theorem 1, lower bound'),
  note: 'From k = 2n on g_k ≤ 2/(k + 1) < 1/n, so 1 − exp(−n p0 g_k) ≤ n p0 g_k < p0, and the left side is at least p0. Theorem 1 tends to 0 there, the probability to p0.',
});

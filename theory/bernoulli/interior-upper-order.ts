import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const interiorUpperOrder = claim({
  id: 'bernoulli/interior-upper-order',
  title: 'The upper bound of Seddik and others is up to twice as large as needs be',
  parameters: { n: sampleSize('n', { min: 2 }), p0: probability(), k: generation() },
  estimand: identity('n p_0 q_0 (1 - 1/n)^{k-1}', 'n * p0 * (1 - p0) * (1 - 1/n)^(k - 1)'),
  relation: 'at-most',
  formula: '2 * n * p0 * (1 - p0) * (1 - 1/n)^k',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'compares with seddik2024, as quoted by suresh2025'),
  note: 'The quotient is 2 (1 − 1/n): one at n = 2, where both are the probability itself, and nearly two from there on.',
});

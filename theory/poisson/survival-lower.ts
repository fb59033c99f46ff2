import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const survivalLower = claim({
  id: 'poisson/survival-lower',
  aliases: ['suresh2025/theorem-2-lower'],
  title: 'A symbol of the Poisson model is forgotten no faster than in proportion to its expected count',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'at-least',
  formula: '1 - exp(-n * lambda0 / k)',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 2, lower bound'),
  note: 'g_k ≥ 1/k: with x = 1/g the recursion adds at most x(2) − x(1) = 0.582 a generation, so 1/g_k ≤ 1 + 0.582 (k − 1) ≤ k. Loose by a factor that tends to 2 in the exponent.',
});

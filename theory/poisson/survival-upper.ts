import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const survivalUpper = claim({
  id: 'poisson/survival-upper',
  aliases: ['suresh2025/theorem-2-upper'],
  title: 'A symbol of the Poisson model is forgotten at least in proportion to its expected count',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'at-most',
  formula: '1 - exp(-3 * n * lambda0 / k)',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 2, upper bound'),
  note: 'g_k ≤ 2/(k + 1) ≤ 3/k: with x = 1/g the recursion adds more than 1/2 a generation, so 1/g_k ≥ (k + 1)/2.',
});

import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const exponentLower = claim({
  id: 'poisson/exponent-lower',
  aliases: ['suresh2025/theorem-2-exponent-lower'],
  title: 'The survival exponent is at least 1/k',
  parameters: { k: generation() },
  estimand: identity('g_k', 'g(k)'),
  relation: 'at-least',
  formula: '1 / k',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 2, bounds on g_k'),
  note: 'With x = 1/g the recursion is x → 1/(1 − e^{−1/x}) = x + 1/2 + r(x), and r decreases from r(1) = 0.08198. So 1/g_k ≤ 1 + 0.58198 (k − 1) ≤ k, with equality at k = 1 only. Loose by a factor that tends to 2.',
});

import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const exponentUpper = claim({
  id: 'poisson/exponent-upper',
  aliases: ['suresh2025/theorem-2-exponent-upper'],
  title: 'The survival exponent is at most 3/k',
  parameters: { k: generation() },
  estimand: identity('g_k', 'g(k)'),
  relation: 'at-most',
  formula: '3 / k',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 2, bounds on g_k'),
  note: 'g_k ≤ 2/(k + 1), see poisson/exponent-sharp-upper. Nowhere closer than a factor of 3/2, to which it tends.',
});

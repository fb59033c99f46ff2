import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const exponentSharpUpper = claim({
  id: 'poisson/exponent-sharp-upper',
  title: 'The survival exponent is at most 2/(k + 1)',
  parameters: { k: generation() },
  estimand: identity('g_k', 'g(k)'),
  relation: 'at-most',
  formula: '2 / (k + 1)',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 2, bounds on g_k'),
  note: 'With x = 1/g the recursion adds (1/2) coth(1/(2x)) − x + 1/2 ≥ 1/2 a generation, since coth z ≥ 1/z, and x_1 = 1; so x_k ≥ (k + 1)/2. An equality at k = 1, 6.9 % too large at most (k = 5), 0.2 % at k = 1000.',
});

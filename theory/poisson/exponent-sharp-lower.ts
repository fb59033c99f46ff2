import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const exponentSharpLower = claim({
  id: 'poisson/exponent-sharp-lower',
  title: 'The survival exponent is at least 2/(k + 1 + ln(k)/3)',
  parameters: { k: generation() },
  estimand: identity('g_k', 'g(k)'),
  relation: 'at-least',
  formula: '2 / (k + 1 + log(k) / 3)',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 2, bounds on g_k'),
  note: 'From poisson/exponent-harmonic-lower and H_k − 1 ≤ ln k. At most 2.1 % too small, an equality at k = 1; with ln(k)/4 in place of ln(k)/3 it is false from k = 5 on.',
});

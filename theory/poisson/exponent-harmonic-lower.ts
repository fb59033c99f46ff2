import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const exponentHarmonicLower = claim({
  id: 'poisson/exponent-harmonic-lower',
  title: 'The survival exponent is at least 2/(k + 1 + (H_k − 1)/3), within 0.3 %',
  parameters: { k: generation() },
  estimand: identity('g_k', 'g(k)'),
  relation: 'at-least',
  formula: '2 / (k + 1 + (harmonic(k) - 1) / 3)',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 2, bounds on g_k'),
  note: 'With x = 1/g the recursion adds 1/2 + r(x), and r(x) ≤ 1/(12 x), because coth z − 1/z ≤ z/3. Since x_i ≥ (i + 1)/2, the sum of r over i < k is at most Σ 1/(6 (i + 1)) = (H_k − 1)/6. An equality at k = 1.',
});

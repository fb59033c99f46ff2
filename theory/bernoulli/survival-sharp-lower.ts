import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survivalSharpLower = claim({
  id: 'bernoulli/survival-sharp-lower',
  title: 'A lower bound on survival that stays right when the symbol takes over',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-least',
  formula: 'max(1 - exp(-n * p0 * g(k)), p0 / (p0 + (1 - p0) * (1 - (1 - 1/n)^k)))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'extends suresh2025, Theorem 1, lower bound'),
  note: 'The first is Theorem 1, which tends to 0 as k grows. The second is P(P_k ≠ 0) ≥ (E P_k)²/E P_k² (Cauchy and Schwarz) with E P_k = p0 and E P_k² = p0 (p0 + q0 (1 − (1 − 1/n)^k)); it tends to p0, as the probability does.',
});

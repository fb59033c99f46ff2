import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survivalPoissonUpper = claim({
  id: 'bernoulli/survival-poisson-upper',
  title: 'An upper bound on survival in the form of Theorem 1, without its loose constants',
  parameters: { n: sampleSize(), p0: probability('p_0', { max: 0.68 }), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-most',
  formula: '1 - (1 - (p0 + (1 - p0) * min(1, n * p0^2 * g(k)))) * exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 1, upper bound'),
  note: 'The bracket is (1 − p0)(1 − n p0² g_k). From bernoulli/survival-sharp-upper with a_k ≤ n g_k + 1 (by induction, using (1 − 1/n)^{n−1} ≥ 1/e) and ln(1 − p) ≥ −p − p² for p ≤ 0.68. It implies the published bound, whose 3 n p0² + 3 k p0 can be read as p0 + n p0² g_k.',
});

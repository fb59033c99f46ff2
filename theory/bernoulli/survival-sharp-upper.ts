import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { ancestralBound as a } from '../../src/oracle/ancestral-bound.ts';

export const survivalSharpUpper = claim({
  id: 'bernoulli/survival-sharp-upper',
  title: 'An upper bound on survival that is nowhere far from the truth',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-most',
  formula: '1 - (1 - p0)^a(n, k)',
  where: { a },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 1, upper bound'),
  note: 'P(P_k = 0) = E (1 − p0)^A with A = A_{k−1} ancestors, at least (1 − p0)^{E A} (Jensen), and E A ≤ a_k with a_1 = n, a_{k+1} = n (1 − (1 − 1/n)^{a_k}), because the mean number of occupied boxes is concave in the number of balls (Jensen again). Exact at k = 1 and as k → ∞; at most 12 % too large wherever it was computed, where the published bound is vacuous on about half of the domain. It implies that bound, since a_k ≤ n g_k + 1.',
});

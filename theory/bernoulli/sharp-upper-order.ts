import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { ancestralBound as a } from '../../src/oracle/ancestral-bound.ts';
import { g } from '../../src/oracle/g.ts';

export const sharpUpperOrder = claim({
  id: 'bernoulli/sharp-upper-order',
  title: 'Wherever the published upper bound says anything, the sharper one is below it',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  // Of the losses, of which both bounds are one less, and of their logarithms: where survival is all but certain they still differ.
  estimand: identity('a_k \\ln(1-p_0)', 'a(n, k) * log(1 - p0)'),
  relation: 'at-least',
  formula: 'log(1 - 3*n*p0^2 - 3*k*p0) - n * p0 * g(k)',
  where: { a, g },
  requires: '3*n*p0^2 + 3*k*p0 < 1',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'compares with suresh2025, Theorem 1, upper bound'),
  note: 'The bounds on survival are 1 − (1 − p0)^{a_k} and 1 − (1 − 3 n p0² − 3 k p0) e^{−n g_k p0}; they are compared by the logarithms of what they leave to loss. From a_k ≤ n g_k + 1: (1 − p0)^{a_k} ≥ (1 − p0) e^{−n g_k p0} (1 − n g_k p0²), and (1 − p0)(1 − n g_k p0²) ≥ 1 − 3 n p0² − 3 k p0. Where the last is negative the published bound is above 1.',
});

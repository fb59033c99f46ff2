import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { ancestralBound as a } from '../../src/oracle/ancestral-bound.ts';
import { g } from '../../src/oracle/g.ts';

export const ancestralBound = claim({
  id: 'bernoulli/ancestral-bound',
  title: 'The bound on the mean number of ancestors is at most one more than that of the Poisson limit',
  parameters: { n: sampleSize(), k: generation() },
  estimand: identity('a_k', 'a(n, k)'),
  relation: 'at-most',
  formula: 'n * g(k) + 1',
  where: { a, g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'between suresh2025, Theorem 1 and Theorem 2'),
  note: 'By induction: a_{k+1} = n (1 − (1 − 1/n)^{a_k}), and (1 − 1/n)^{n g + 1} ≥ e^{−g} (1 − 1/n) because (1 − 1/n)^{n−1} ≥ 1/e and g ≤ 1. With it the bound 1 − (1 − p0)^{a_k} implies the upper bound of Theorem 1.',
});

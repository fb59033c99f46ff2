import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survivalUpper = claim({
  id: 'bernoulli/survival-upper',
  aliases: ['suresh2025/theorem-1-upper'],
  title: 'A symbol survives k generations hardly more often than in the Poisson limit, while it is rare and k is small',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-most',
  formula: '1 - (1 - min(1, 3*n*p0^2 + 3*k*p0)) * exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 1, upper bound'),
  note: 'Follows from P(P_k ≠ 0) ≤ 1 − (1 − p0)^{a_k} with a_1 = n, a_{k+1} = n (1 − (1 − 1/n)^{a_k}), by Jensen twice in the ancestral dual, and a_k ≤ n g_k + 1. The published bracket 1 − 3 n p0² − 3 k p0 has no minimum and may be negative; clamped at 0 the bound is 1 there, which is all that it can say.',
});

import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';
import { gAsEvaluated, gReference as recursion } from '../../src/oracle/g-reference.ts';

const evaluated = oracle({ tex: '\\tilde g_k', evaluate: ({ k }) => g(k as number), exact: ({ k }) => gAsEvaluated(k as number) });

export const exponentEvaluation = claim({
  id: 'poisson/exponent-evaluation',
  title: 'g_k is evaluated at any k at once, within 1e-15 of its recursion',
  parameters: { k: generation('k', { max: 20000 }) },
  estimand: identity('\\tilde g_k', evaluated),
  relation: 'between',
  formula: { lo: '(1 - 1e-15) * recursion(k)', hi: '(1 + 1e-15) * recursion(k)' },
  where: { recursion },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'evaluates suresh2025, Theorem 2'),
  note: 'The Abel function A(x) = 2x − (ln x)/3 + Σ a_m x^{−m} of the map grows by one each generation, A(1/g_k) = k + C, so g_k is found by Newton’s method; up to k = 64 the recursion itself. Held against the recursion in 160 binary digits.',
});

import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { g } from '../../src/oracle/g.ts';

export const dualUpper = claim({
  id: 'bernoulli/dual-upper',
  title: 'Theorem 1, upper bound, for every p0: n up to 100 and k up to 200',
  parameters: { n: sampleSize('n', { max: 100 }), p0: probability(), k: generation('k', { max: 200 }) },
  estimand: identity('1 - \\mathbb{E}\\left[(1-p_0)^{A_{k-1}}\\right]', oracle({
    tex: '1 - \\mathbb{E}\\left[(1-p_0)^{A_{k-1}}\\right]',
    evaluate: ({ n, p0, k }) => bernoulliSurvival(n as number, p0 as number, k as number),
  })),
  relation: 'at-most',
  formula: '1 - (1 - min(1, 3*n*p0^2 + 3*k*p0)) * exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 1, upper bound'),
  note: 'The left side is P(P_k ≠ 0): the n samples of generation k descend from A_{k−1} samples of generation 1, and A steps back by throwing A balls into n boxes. With t = −ln(1 − p0) and ψ = −ln E e^{−tA} the claim is ψ ≤ n g_k p0 − ln(1 − x), x = 3 n p0² + 3 k p0. ψ/t falls from E A, t/p0 rises, and −ln(1 − x) ≥ x: one box for each k, up to where x = 1 and the bound says nothing.',
});

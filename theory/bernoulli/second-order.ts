import { claim } from '../../src/claim/claim.ts';
import { fraction } from '../../src/claim/exact.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { exactSurvival } from '../../src/oracle/exact-dual.ts';
import { secondOrderEnclosure, secondOrderSurvival } from '../../src/oracle/second-order.ts';

const survival = oracle({
  tex: '\\mathbb{P}(P_k \\neq 0)',
  evaluate: ({ n, p0, k }) => bernoulliSurvival(n as number, p0 as number, k as number),
  exact: ({ n, p0, k }) => exactSurvival(n as number, fraction(p0), k as number),
});
const second = Object.assign((n: number, p0: number, k: number): number => secondOrderSurvival(n, p0, k), { tex: 's_{#3}', enclose: secondOrderEnclosure });

export const secondOrder = claim({
  id: 'bernoulli/second-order',
  title: 'Survival to second order in 1/n',
  parameters: { n: sampleSize('n', { min: 10, max: 40 }), p0: probability('p_0', { max: 0.5 }), k: generation('k', { max: 10 }) },
  estimand: identity('\\mathbb{P}(P_k \\neq 0)', survival),
  relation: 'between',
  formula: { lo: '(1 - 0.06 * (k/n)^2 - 4/n^2) * second(n, p0, k)', hi: '(1 + 0.06 * (k/n)^2 + 4/n^2) * second(n, p0, k)' },
  where: { second },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'asymptotic',
  source: cite('corroborate', 'from suresh2025, Theorem 1, with an error observed here'),
  note: 'With c = n p0, s_k = 1 − e^{−c g_k} (1 + (α_k c + β_k c²)/n): one binomial step maps e^{−tj}(1 + (αj + βj²)/n) to its like, to first order in 1/n. α_1 = 0, β_1 = −1/2, and with r = e^{−g_k} next α is r(α + β), next β is r²β − g_{k+1}²/2. For larger samples the same error is held against the dual in doubles; from n = 2000 on this is what bernoulli/survival predicts.',
});

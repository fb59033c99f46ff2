import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { g } from '../../src/oracle/g.ts';

export const dualTightUpper = claim({
  id: 'bernoulli/dual-tight-upper',
  title: 'Theorem 1, upper bound, with its constants 3 replaced by 1, for every p0: n up to 100 and k up to 200',
  parameters: { n: sampleSize('n', { max: 100 }), p0: probability(), k: generation('k', { max: 200 }) },
  estimand: identity('1 - \\mathbb{E}\\left[(1-p_0)^{A_{k-1}}\\right]', oracle({
    tex: '1 - \\mathbb{E}\\left[(1-p_0)^{A_{k-1}}\\right]',
    evaluate: ({ n, p0, k }) => bernoulliSurvival(n as number, p0 as number, k as number),
  })),
  relation: 'at-most',
  formula: '1 - (1 - min(1, n*p0^2 + k*p0)) * exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 1, upper bound'),
  note: 'The left side is P(P_k ≠ 0): the n samples of generation k descend from A_{k−1} samples of generation 1, and A steps back by throwing A balls into n boxes. Proved as bernoulli/dual-upper, on two to four boxes for each k. For every n and k it follows from a_k ≤ n g_k + 1, see bernoulli/ancestral-bound. With constants 1/4 it is false: n = 8, p0 = 1/2, k = 1.',
});

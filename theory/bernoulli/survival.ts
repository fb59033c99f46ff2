import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { fraction } from '../../src/claim/exact.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_SAMPLE } from '../../src/oracle/ancestral-dual.ts';
import { bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { exactSurvival } from '../../src/oracle/exact-dual.ts';

export const survival = claim({
  id: 'bernoulli/survival',
  title: 'Probability that a symbol survives k generations',
  parameters: { n: sampleSize('n', { max: LARGEST_SAMPLE }), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'equals',
  oracle: oracle({
    tex: '1 - \\mathbb{E}\\left[(1 - p_0)^{A_{k-1}}\\right]',
    evaluate: ({ n, p0, k }) => bernoulliSurvival(n as number, p0 as number, k as number),
    exact: ({ n, p0, k }) => exactSurvival(n as number, fraction(p0), k as number),
  }),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'ancestral dual, after kingman1982'),
  note: 'Each sample copies a uniformly chosen sample of the generation before. So the n samples of generation k descend from A_{k−1} distinct samples of generation 1, where A_0 = n and A_{j+1} is the number of boxes occupied when A_j balls fall in n boxes; those are independent draws from the initial law, and the symbol is lost iff none of them shows it.',
});

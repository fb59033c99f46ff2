import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { fraction } from '../../src/claim/exact.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_SAMPLE } from '../../src/oracle/ancestral-dual.ts';
import { bernoulliInterior } from '../../src/oracle/bernoulli.ts';
import { exactInterior } from '../../src/oracle/exact-dual.ts';

export const interior = claim({
  id: 'bernoulli/interior',
  title: 'Probability that both outcomes survive k generations',
  parameters: { n: sampleSize('n', { max: LARGEST_SAMPLE }), p0: probability(), k: generation() },
  estimand: probabilityOf('interior', 'P_k \\notin \\{0, 1\\}'),
  relation: 'equals',
  oracle: oracle({
    tex: '1 - \\mathbb{E}\\left[(1 - p_0)^{A_{k-1}} + p_0^{A_{k-1}}\\right]',
    evaluate: ({ n, p0, k }) => bernoulliInterior(n as number, p0 as number, k as number),
    exact: ({ n, p0, k }) => exactInterior(n as number, fraction(p0), k as number),
  }),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'ancestral dual, after kingman1982'),
  note: 'As bernoulli/survival: an outcome is lost iff none of the A_{k−1} ancestors shows it, and the two losses exclude each other.',
});

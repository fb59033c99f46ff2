import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { exponent, generation, offset, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_SAMPLE, ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { exactSurvivingMean } from '../../src/oracle/exact-dual.ts';
import { survivingMean } from '../../src/oracle/surviving-symbols.ts';
import { initialLaw, survivingSpread } from './law.ts';

export const surviving = claim({
  id: 'categorical/surviving',
  title: 'Expected number of symbols that survive k generations',
  parameters: { n: sampleSize('n', { max: LARGEST_SAMPLE }), m: symbols('m', { sample: [2, 200] }), a: exponent(), b: offset(), k: generation() },
  estimand: expectationOf('unique', 'U_k', { support: ['1', 'min(m, n)'], sd: survivingSpread }),
  relation: 'equals',
  oracle: oracle({
    tex: '\\sum_{i=1}^{m} \\left(1 - \\mathbb{E}\\left[(1 - p_i)^{A_{k-1}}\\right]\\right)',
    evaluate: (point) => survivingMean(initialLaw(point), ancestralLaw(point['n'] as number, point['k'] as number)),
    exact: ({ n, k, c }) => exactSurvivingMean(c as readonly number[], n as number, k as number),
  }),
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'ancestral dual, after kingman1982'),
  note: 'The count of one symbol follows the Bernoulli model, and so does that of two symbols taken for one: bernoulli/survival, summed, is the mean, and the probability that both are lost gives the variance.',
});

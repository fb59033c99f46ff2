import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { exponent, generation, offset, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_SAMPLE, ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { survivingMean } from '../../src/oracle/surviving-symbols.ts';
import { initialLaw, survivingSpread } from './law.ts';

export const survivingZipfSwapped = claim({
  id: 'categorical/surviving-zipf-swapped',
  aliases: ['suresh2025/erratum-11'],
  title: 'In the Zipf figures a is the offset and b is the exponent',
  parameters: { n: sampleSize('n', { max: LARGEST_SAMPLE }), m: symbols(), a: exponent(), b: offset(), k: generation() },
  estimand: expectationOf('unique', 'U_k', { support: ['1', 'min(m, n)'], sd: survivingSpread }),
  relation: 'equals',
  oracle: oracle({
    tex: '\\sum_{i=1}^{m} \\left(1 - \\mathbb{E}\\left[(1 - p_i)^{A_{k-1}}\\right]\\right), \\quad p_i \\propto (i + a)^{-b}',
    evaluate: ({ a = NaN, b = NaN, ...point }) => survivingMean(initialLaw({ ...point, a: b, b: a }), ancestralLaw(point['n'] as number, point['k'] as number)),
  }),
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'the text beside the figures has p_i ∝ 1/(i + a)^b, the code that drew them has 1/(i + b)^a',
    at: [{ n: 1000, m: 1000, a: 1, b: 2.7, k: 5 }],
  },
  source: cite('suresh2025', 'companion notebook, the text beside the Zipf figures'),
  note: 'With a = 1 and b = 2.7 the code keeps 179.8 of 1000 symbols after five generations, and the text would keep 17.8. Here, as in the code, a is the exponent and b the offset.',
});

import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { integer } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { wordsLeft, wordsLeftSpread } from './law.ts';
import { textParameters } from './parameters.ts';

export const multinomialWords = claim({
  id: 'n-gram/multinomial-words',
  title: 'An n-gram model loses words as multinomial resampling does',
  parameters: { ...textParameters(50), order: integer({ min: 2, max: 16, sample: [2, 3], tex: 'N', meaning: 'order of the model: words in an n-gram' }) },
  estimand: expectationOf('words', 'U_k', { support: ['1', 'min(m, 50 * s)'], sd: wordsLeftSpread }),
  relation: 'equals',
  oracle: wordsLeft,
  assumes: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'a word that its neighbours call for comes back with them: words of an n-gram text are not drawn independently',
    at: [{ s: 4, m: 50, order: 2, k: 5 }],
  },
  source: cite('suresh2025', 'the n-gram figure, read through Corollary 1'),
  note: 'A text that runs through its m ≤ 50 words in turn has one successor for each, so that a sentence of a bigram model runs on from any context through all of them: of 50 words, four times each, 47.7 are left after five generations, where independent draws would leave 35.9. Only the end of the text, which becomes the end of ever more sentences, loses any. For real texts Corollary 1 is a heuristic: contexts, ends of sentences and the last sentence, which is not cut, all move it.',
});

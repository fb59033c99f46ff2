import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { integer } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { wordsLeft, wordsLeftSpread } from './law.ts';
import { textParameters } from './parameters.ts';

export const unigramWords = claim({
  id: 'n-gram/unigram-words',
  title: 'A unigram model loses words as multinomial resampling does',
  parameters: { ...textParameters(1000), order: integer({ min: 1, max: 1, tex: 'N', meaning: 'order of the model: words in an n-gram' }) },
  estimand: expectationOf('words', 'U_k', { support: ['1', 'min(m, 50 * s)'], sd: wordsLeftSpread }),
  relation: 'equals',
  oracle: wordsLeft,
  assumes: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('suresh2025', 'Corollary 1, of which this is the exact value, for the unigram model of the script'),
  note: 'With n = 1 the words of a sentence are independent draws from the counts of the last text, and a text of whole sentences of 50 words has exactly its length: categorical/surviving with the counts of the text.',
});

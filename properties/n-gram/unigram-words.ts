import { nGram } from '../../src/process/families/n-gram.ts';
import { property } from '../../src/property/property.ts';
import { unigramWords } from '../../theory/n-gram/unigram-words.ts';

/** Word by word is dear, and categorical/surviving draws its points of the same statement: here are one sentence and two, few words and many. */
const points = [
  { s: 1, m: 10, k: 1, order: 1 },
  { s: 1, m: 40, k: 1, order: 1 },
  { s: 2, m: 10, k: 2, order: 1 },
];

export const unigramWordsProperties = [property({ claim: unigramWords, simulator: nGram, points, pointsOnly: true })];

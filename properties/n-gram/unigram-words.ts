import { nGram } from '../../src/process/families/n-gram.ts';
import { property } from '../../src/property/property.ts';
import { unigramWords } from '../../theory/n-gram/unigram-words.ts';

// The draws that can be afforded have one sentence and one generation: at this point both are two.
export const unigramWordsProperties = [property({ claim: unigramWords, simulator: nGram, points: [{ s: 2, m: 10, k: 2, order: 1 }] })];

import { nGram } from '../../src/process/families/n-gram.ts';
import { property } from '../../src/property/property.ts';
import { unigramWords } from '../../theory/n-gram/unigram-words.ts';

export const unigramWordsProperties = [property({ claim: unigramWords, simulator: nGram })];

import { nGram } from '../../src/process/families/n-gram.ts';
import { property } from '../../src/property/property.ts';
import { multinomialWords } from '../../theory/n-gram/multinomial-words.ts';

export const multinomialWordsProperties = [property({ claim: multinomialWords, simulator: nGram })];

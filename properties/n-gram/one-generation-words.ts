import { nGram } from '../../src/process/families/n-gram.ts';
import { property } from '../../src/property/property.ts';
import { oneGenerationWords } from '../../theory/n-gram/one-generation-words.ts';
import { texts } from './texts.ts';

export const oneGenerationWordsProperties = [property({ claim: oneGenerationWords, simulator: nGram, points: texts, pointsOnly: true })];

import { nGram } from '../../src/process/families/n-gram.ts';
import { property } from '../../src/property/property.ts';
import { oneGenerationGrams } from '../../theory/n-gram/one-generation-grams.ts';
import { texts } from './texts.ts';

export const oneGenerationGramsProperties = [property({ claim: oneGenerationGrams, simulator: nGram, points: texts, pointsOnly: true })];

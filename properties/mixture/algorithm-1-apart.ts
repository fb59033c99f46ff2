import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1Apart } from '../../theory/mixture/algorithm-1-apart.ts';

export const algorithm1ApartProperties = [property({ claim: algorithm1Apart, simulator: mixtureAlgorithm1Naive })];

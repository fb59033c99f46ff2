import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1Merging } from '../../theory/mixture/algorithm-1-merging.ts';

export const algorithm1MergingProperties = [property({ claim: algorithm1Merging, simulator: mixtureAlgorithm1Naive })];

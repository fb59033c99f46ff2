import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1Pair } from '../../theory/mixture/algorithm-1-pair.ts';

export const algorithm1PairProperties = [
  property({ claim: algorithm1Pair, simulator: mixtureAlgorithm1 }),
  property({ claim: algorithm1Pair, simulator: mixtureAlgorithm1Naive }),
];

import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1Triple } from '../../theory/mixture/algorithm-1-triple.ts';

export const algorithm1TripleProperties = [
  property({ claim: algorithm1Triple, simulator: mixtureAlgorithm1 }),
  property({ claim: algorithm1Triple, simulator: mixtureAlgorithm1Naive, points: [{ n: 3, sigma0: 1, k: 1 }], pointsOnly: true }),
];

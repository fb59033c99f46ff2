import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1Several } from '../../theory/mixture/algorithm-1-several.ts';

/** Where κ is still a good part of one spread. */
const sampled = [{ n: 4, sigma0: 1, k: 1 }, { n: 8, sigma0: 1, k: 1 }];

export const algorithm1SeveralProperties = [
  property({ claim: algorithm1Several, simulator: mixtureAlgorithm1 }),
  property({ claim: algorithm1Several, simulator: mixtureAlgorithm1Naive, points: sampled, pointsOnly: true }),
];

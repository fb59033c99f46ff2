import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { magnitude } from '../../theory/mixture/magnitude.ts';

export const magnitudeProperties = [
  // Far apart nothing is folded, and a long sample shows what its normal numbers do in their tails.
  property({ claim: magnitude, simulator: mixtureAlgorithm1, points: [{ n: 2000, mu0: 20, sigma0: 1, k: 1 }] }),
  property({ claim: magnitude, simulator: mixtureAlgorithm1Naive }),
];

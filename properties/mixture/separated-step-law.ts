import { mixture } from '../../src/process/families/mixture.ts';
import { mixtureNaive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { separatedStepLaw } from '../../theory/mixture/separated-step-law.ts';

/** A few samples, one by one. */
const sampled = [{ n: 3, mu0: 400, sigma0: 1, k: 1 }];

export const separatedStepLawProperties = [
  property({ claim: separatedStepLaw, simulator: mixture }),
  property({ claim: separatedStepLaw, simulator: mixtureNaive, points: sampled, pointsOnly: true }),
];

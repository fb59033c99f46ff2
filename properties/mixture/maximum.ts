import { mixtureNaive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { maximum } from '../../theory/mixture/maximum.ts';

/** Where μ = 0 competes with a small mean, and where the best mean is near that of |x|. */
const points = [
  { n: 20, mu0: 0.3, sigma0: 1, k: 1 },
  { n: 8, mu0: 2.5, sigma0: 1, k: 1 },
];

export const maximumProperties = [property({ claim: maximum, simulator: mixtureNaive, points, pointsOnly: true })];

import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { meanVariance } from '../../theory/gaussian/mean-variance.ts';

/** One sample is its own mean; after it nothing moves. */
const points = [{ n: 1, sigma0: 2, mu0: 3, ddof: 0, k: 1 }];

export const meanVarianceProperties = [
  property({ claim: meanVariance, simulator: gaussian, points }),
  property({ claim: meanVariance, simulator: gaussianNaive, points }),
];

import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { sigmaSquareMean } from '../../theory/gaussian/sigma-square-mean.ts';

/** Sample by sample, with either divisor. */
const sampled = [{ n: 5, sigma0: 2, ddof: 1, k: 3 }, { n: 8, sigma0: 1, ddof: 0, k: 2 }];

export const sigmaSquareMeanProperties = [
  property({ claim: sigmaSquareMean, simulator: gaussian }),
  property({ claim: sigmaSquareMean, simulator: gaussianNaive, points: sampled, pointsOnly: true }),
];

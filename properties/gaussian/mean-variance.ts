import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { meanVariance } from '../../theory/gaussian/mean-variance.ts';

export const meanVarianceProperties = [
  property({ claim: meanVariance, simulator: gaussian }),
  property({ claim: meanVariance, simulator: gaussianNaive }),
];

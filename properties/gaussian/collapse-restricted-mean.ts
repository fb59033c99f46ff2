import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseRestrictedMean } from '../../theory/gaussian/collapse-restricted-mean.ts';

/** Watched beyond the mean, with either divisor; and sample by sample, also where most watches end first. */
const points = [
  { n: 10, sigma0: 1, epsilon: 0.5, ddof: 1, k: 20 },
  { n: 10, sigma0: 2, epsilon: 0.5, ddof: 0, k: 20 },
];
const sampled = [
  { n: 4, sigma0: 1, epsilon: 0.4, ddof: 1, k: 6 },
  { n: 4, sigma0: 1, epsilon: 0.1, ddof: 1, k: 6 },
];

export const collapseRestrictedMeanProperties = [
  property({ claim: collapseRestrictedMean, simulator: gaussian, points, pointsOnly: true }),
  property({ claim: collapseRestrictedMean, simulator: gaussianNaive, points: sampled, pointsOnly: true }),
];

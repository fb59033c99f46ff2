import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseMedian } from '../../theory/gaussian/collapse-median.ts';

/** Sample by sample, with either divisor. */
const sampled = [{ n: 4, sigma0: 1, epsilon: 0.4, ddof: 1 }, { n: 4, sigma0: 1, epsilon: 0.2, ddof: 0 }];

export const collapseMedianProperties = [
  property({ claim: collapseMedian, simulator: gaussian }),
  property({ claim: collapseMedian, simulator: gaussianNaive, points: sampled, pointsOnly: true }),
];

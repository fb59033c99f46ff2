import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseSurvival } from '../../theory/gaussian/collapse-survival.ts';

/** Sample by sample, with either divisor. */
const sampled = [{ n: 5, sigma0: 1, epsilon: 0.4, ddof: 1, k: 4 }, { n: 6, sigma0: 1, epsilon: 0.4, ddof: 0, k: 3 }];

export const collapseSurvivalProperties = [
  property({ claim: collapseSurvival, simulator: gaussian }),
  property({ claim: collapseSurvival, simulator: gaussianNaive, points: sampled, pointsOnly: true }),
];

import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { meanFourthMoment } from '../../theory/gaussian/mean-fourth-moment.ts';

/** Where the tails are about the heaviest that are in the claim, with either divisor; and sample by sample. A spread of 1 alone would hide its power. */
const points = [
  { n: 26, sigma0: 2, mu0: 0, ddof: 1, k: 4 },
  { n: 17, sigma0: 1, mu0: 0, ddof: 0, k: 3 },
];
const sampled = [{ n: 9, sigma0: 1, mu0: 0, ddof: 1, k: 2 }];

export const meanFourthMomentProperties = [
  property({ claim: meanFourthMoment, simulator: gaussian, points, pointsOnly: true }),
  property({ claim: meanFourthMoment, simulator: gaussianNaive, points: sampled, pointsOnly: true }),
];

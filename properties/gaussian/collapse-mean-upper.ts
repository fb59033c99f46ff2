import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseMeanUpperClaim } from '../../theory/gaussian/collapse-mean-upper.ts';

/** Watched until nearly all have collapsed: there the bound is about two per cent above the mean. */
const points = [
  { n: 4, sigma0: 1, epsilon: 0.3, ddof: 1, k: 40 },
  { n: 10, sigma0: 1, epsilon: 0.5, ddof: 0, k: 30 },
];

export const collapseMeanUpperProperties = [property({ claim: collapseMeanUpperClaim, simulator: gaussian, points, pointsOnly: true })];

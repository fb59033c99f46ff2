import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { asLikely } from '../../theory/mixture/as-likely.ts';

/** Where components overlap and the likelihood has more than one maximum; draws are mostly far apart. */
const points = [
  { n: 3, mu0: 1.5, sigma0: 1, k: 3 },
  { n: 10, mu0: 1, sigma0: 1, k: 2 },
  { n: 20, mu0: 0.3, sigma0: 1, k: 1 },
  { n: 30, mu0: 2, sigma0: 1, k: 1 },
];

export const asLikelyProperties = [property({ claim: asLikely, simulator: mixture, points })];

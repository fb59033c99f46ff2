import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tailUpper } from '../../theory/gaussian/tail-upper.ts';

// Where a rate of 1/n or 1/(2n) in place of 1/(4n) would be false, and where the bound is nearest to the truth. One of 1/(3n) is false
// by too little to be seen by plain simulation: tail-upper-tilted has it.
const points = [
  { n: 2, sigma0: 1, epsilon: 0.5, ddof: 1, k: 8 },
  { n: 10, sigma0: 1, epsilon: 0.1, ddof: 1, k: 100 },
  { n: 10, sigma0: 1, epsilon: 1, ddof: 1, k: 40 },
  { n: 100, sigma0: 1, epsilon: 1, ddof: 1, k: 100 },
  { n: 100, sigma0: 1, epsilon: 1, ddof: 1, k: 400 },
  { n: 100, sigma0: 1, epsilon: 1, ddof: 0, k: 100 },
  { n: 1000, sigma0: 1, epsilon: 1, ddof: 1, k: 1000 },
  { n: 10, sigma0: 1, epsilon: 2.2132e-27, ddof: 1, k: 1280 },
];

export const tailUpperProperties = [property({ claim: tailUpper, simulator: gaussian, points })];

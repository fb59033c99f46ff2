import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { generatingFunction } from '../../theory/poisson/generating-function.ts';

/** Small counts, which weigh at small s, and large ones, which weigh near 1. */
const points = [
  { n: 10, lambda0: 0.5, s: 0.3, k: 2 },
  { n: 1000, lambda0: 0.02, s: 0.8, k: 20 },
  { n: 100, lambda0: 1, s: 0.99, k: 30 },
];

export const generatingFunctionProperties = [property({ claim: generatingFunction, simulator: poisson, points, pointsOnly: true })];

import { categorical } from '../../src/process/families/categorical.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingVarianceClaim } from '../../theory/categorical/surviving-variance.ts';

/** A few symbols that are often lost, many that seldom are, and a law that is far from uniform. */
const points = [
  { n: 5, m: 3, a: 1, b: 0, k: 2 },
  { n: 20, m: 10, a: 0, b: 0, k: 1 },
  { n: 30, m: 40, a: 1, b: 2.7, k: 3 },
  { n: 10, m: 100, a: 2, b: 5, k: 4 },
];

export const survivingVarianceProperties = [
  property({ claim: survivingVarianceClaim, simulator: categorical }),
  property({ claim: survivingVarianceClaim, simulator: categoricalNaive, points, pointsOnly: true }),
];

import { sweep } from '../../src/proof/sweep.ts';
import { listed, spaced } from '../../src/proof/values.ts';
import { boundsApart } from '../../theory/categorical/bounds-apart.ts';

export const boundsApartComparisons = [
  sweep({ claim: boundsApart, over: { n: spaced(1, 1e9, 28, true), p0: spaced(1e-9, 1, 28), k: listed(1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000) } }),
];

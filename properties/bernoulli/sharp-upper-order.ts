import { sweep } from '../../src/proof/sweep.ts';
import { spaced } from '../../src/proof/values.ts';
import { sharpUpperOrder } from '../../theory/bernoulli/sharp-upper-order.ts';

export const sharpUpperOrderComparisons = [sweep({ claim: sharpUpperOrder, over: { n: spaced(1, 1e9, 28, true), p0: spaced(1e-9, 0.3, 20), k: spaced(1, 1000, 14, true) } })];

import { sweep } from '../../src/proof/sweep.ts';
import { spaced } from '../../src/proof/values.ts';
import { momentLowerOrder } from '../../theory/bernoulli/moment-lower-order.ts';

export const momentLowerOrderComparisons = [sweep({ claim: momentLowerOrder, over: { n: spaced(1, 200, 10, true), p0: spaced(1e-9, 1, 20), k: spaced(2, 1000, 14, true) } })];

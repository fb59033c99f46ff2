import { sweep } from '../../src/proof/sweep.ts';
import { listed, spaced } from '../../src/proof/values.ts';
import { interiorUpperOrder } from '../../theory/bernoulli/interior-upper-order.ts';

export const interiorUpperOrderComparisons = [sweep({ claim: interiorUpperOrder, over: { n: spaced(2, 1e5, 30, true), p0: listed(1e-9, 0.001, 0.1, 0.5, 0.9), k: spaced(1, 1000, 20, true) } })];

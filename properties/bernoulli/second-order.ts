import { sweep } from '../../src/proof/sweep.ts';
import { every, listed } from '../../src/proof/values.ts';
import { secondOrder } from '../../theory/bernoulli/second-order.ts';

// At n = 24 the first order alone, which is the Poisson model, is off by more.
export const secondOrderComparisons = [sweep({ claim: secondOrder, over: { n: listed(10, 24), p0: listed(0.01, 0.05, 0.1, 0.3), k: every(1, 4) } })];

import { sweep } from '../../src/proof/sweep.ts';
import { every, listed } from '../../src/proof/values.ts';
import { dualForward } from '../../theory/bernoulli/dual-forward.ts';

export const dualForwardComparisons = [sweep({ claim: dualForward, over: { n: every(1, 5), p0: listed(0, 0.1, 0.25, 0.5, 0.875, 1), k: every(1, 4) } })];

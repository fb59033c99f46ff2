import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { stepOrder } from '../../theory/mixture/step-order.ts';

export const stepOrderComparisons = [sweep({ claim: stepOrder, over: { n: every(3, 100000) } })];

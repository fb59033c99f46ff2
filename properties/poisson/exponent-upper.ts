import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentUpper } from '../../theory/poisson/exponent-upper.ts';

export const exponentUpperComparisons = [sweep({ claim: exponentUpper, over: { k: every(1, 1e6) } })];

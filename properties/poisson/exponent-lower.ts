import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentLower } from '../../theory/poisson/exponent-lower.ts';

export const exponentLowerComparisons = [sweep({ claim: exponentLower, over: { k: every(1, 1e6) } })];

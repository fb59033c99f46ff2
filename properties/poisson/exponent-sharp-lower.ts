import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentSharpLower } from '../../theory/poisson/exponent-sharp-lower.ts';

export const exponentSharpLowerComparisons = [sweep({ claim: exponentSharpLower, over: { k: every(1, 1e6) } })];

import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentSharpUpper } from '../../theory/poisson/exponent-sharp-upper.ts';

export const exponentSharpUpperComparisons = [sweep({ claim: exponentSharpUpper, over: { k: every(1, 1e6) } })];

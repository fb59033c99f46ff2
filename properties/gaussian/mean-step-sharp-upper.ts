import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { meanStepSharpUpper } from '../../theory/gaussian/mean-step-sharp-upper.ts';

export const meanStepSharpUpperComparisons = [sweep({ claim: meanStepSharpUpper, over: { n: every(2, 10000) } })];

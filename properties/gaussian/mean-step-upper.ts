import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { meanStepUpper } from '../../theory/gaussian/mean-step-upper.ts';

export const meanStepUpperComparisons = [sweep({ claim: meanStepUpper, over: { n: every(2, 10000) } })];

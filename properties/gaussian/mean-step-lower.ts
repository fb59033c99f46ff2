import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { meanStepLower } from '../../theory/gaussian/mean-step-lower.ts';

export const meanStepLowerComparisons = [sweep({ claim: meanStepLower, over: { n: every(2, 2000) } })];

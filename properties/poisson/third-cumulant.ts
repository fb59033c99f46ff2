import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { thirdCumulant } from '../../theory/poisson/third-cumulant.ts';

export const thirdCumulantComparisons = [sweep({ claim: thirdCumulant, over: { k: every(1, 200) } })];

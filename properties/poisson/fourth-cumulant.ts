import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { fourthCumulant } from '../../theory/poisson/fourth-cumulant.ts';

export const fourthCumulantComparisons = [sweep({ claim: fourthCumulant, over: { k: every(1, 200) } })];

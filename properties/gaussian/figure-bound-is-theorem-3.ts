import { sweep } from '../../src/proof/sweep.ts';
import { figureBoundIsTheorem3 } from '../../theory/gaussian/figure-bound-is-theorem-3.ts';

export const figureBoundIsTheorem3Comparisons = [sweep({ claim: figureBoundIsTheorem3 })];

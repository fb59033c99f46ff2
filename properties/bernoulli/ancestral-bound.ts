import { sweep } from '../../src/proof/sweep.ts';
import { every, spaced } from '../../src/proof/values.ts';
import { ancestralBound } from '../../theory/bernoulli/ancestral-bound.ts';

export const ancestralBoundComparisons = [sweep({ claim: ancestralBound, over: { n: spaced(1, 1e6, 40, true), k: every(1, 2000) } })];

import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { spectrum } from '../../theory/bernoulli/spectrum.ts';

// Up to k = n + 1 and beyond: every eigenvalue of each of these chains.
export const spectrumComparisons = [sweep({ claim: spectrum, over: { n: every(1, 6), k: every(1, 7) } })];

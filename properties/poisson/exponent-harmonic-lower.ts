import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentHarmonicLower } from '../../theory/poisson/exponent-harmonic-lower.ts';

export const exponentHarmonicLowerComparisons = [sweep({ claim: exponentHarmonicLower, over: { k: every(1, 1e6) } })];

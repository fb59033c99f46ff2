/** How claims about numbers alone are decided: one line per claim. */
import type { Comparison } from '../src/proof/comparison.ts';
import { figureBoundIsTheorem3Comparisons as gaussianFigureBoundIsTheorem3 } from './gaussian/figure-bound-is-theorem-3.ts';
import { dualLowerComparisons as bernoulliDualLower } from './bernoulli/dual-lower.ts';
import { dualTightUpperComparisons as bernoulliDualTightUpper } from './bernoulli/dual-tight-upper.ts';
import { dualUpperComparisons as bernoulliDualUpper } from './bernoulli/dual-upper.ts';
import { exponentHarmonicLowerComparisons as poissonExponentHarmonicLower } from './poisson/exponent-harmonic-lower.ts';
import { exponentLowerComparisons as poissonExponentLower } from './poisson/exponent-lower.ts';
import { exponentSharpLowerComparisons as poissonExponentSharpLower } from './poisson/exponent-sharp-lower.ts';
import { exponentSharpUpperComparisons as poissonExponentSharpUpper } from './poisson/exponent-sharp-upper.ts';
import { exponentUpperComparisons as poissonExponentUpper } from './poisson/exponent-upper.ts';

/** Every claim about numbers alone that is shipped, with the way in which it is decided. */
export const comparisons: readonly Comparison[] = [
  ...poissonExponentLower,
  ...poissonExponentUpper,
  ...poissonExponentSharpLower,
  ...poissonExponentSharpUpper,
  ...poissonExponentHarmonicLower,
  ...gaussianFigureBoundIsTheorem3,
  ...bernoulliDualLower,
  ...bernoulliDualUpper,
  ...bernoulliDualTightUpper,
];

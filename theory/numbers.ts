/** The claims about numbers alone: one line per claim. */
import type { Claim } from '../src/claim/claim.ts';
import { figureBoundIsTheorem3 as gaussianFigureBoundIsTheorem3 } from './gaussian/figure-bound-is-theorem-3.ts';
import { exponentHarmonicLower as poissonExponentHarmonicLower } from './poisson/exponent-harmonic-lower.ts';
import { exponentLower as poissonExponentLower } from './poisson/exponent-lower.ts';
import { exponentSharpLower as poissonExponentSharpLower } from './poisson/exponent-sharp-lower.ts';
import { exponentSharpUpper as poissonExponentSharpUpper } from './poisson/exponent-sharp-upper.ts';
import { exponentUpper as poissonExponentUpper } from './poisson/exponent-upper.ts';

export const numbers: readonly Claim[] = [
  poissonExponentLower,
  poissonExponentUpper,
  poissonExponentSharpLower,
  poissonExponentSharpUpper,
  poissonExponentHarmonicLower,
  gaussianFigureBoundIsTheorem3,
];

/** The claims about numbers alone: one line per claim. */
import type { Claim } from '../src/claim/claim.ts';
import { figureBoundIsTheorem3 as gaussianFigureBoundIsTheorem3 } from './gaussian/figure-bound-is-theorem-3.ts';
import { dualLower as bernoulliDualLower } from './bernoulli/dual-lower.ts';
import { dualTightUpper as bernoulliDualTightUpper } from './bernoulli/dual-tight-upper.ts';
import { dualUpper as bernoulliDualUpper } from './bernoulli/dual-upper.ts';
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
  bernoulliDualLower,
  bernoulliDualUpper,
  bernoulliDualTightUpper,
];

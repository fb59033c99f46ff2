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
import { ancestralBound as bernoulliAncestralBound } from './bernoulli/ancestral-bound.ts';
import { sharpUpperOrder as bernoulliSharpUpperOrder } from './bernoulli/sharp-upper-order.ts';
import { momentLowerOrder as bernoulliMomentLowerOrder } from './bernoulli/moment-lower-order.ts';
import { interiorUpperOrder as bernoulliInteriorUpperOrder } from './bernoulli/interior-upper-order.ts';
import { dualForward as bernoulliDualForward } from './bernoulli/dual-forward.ts';
import { meanStepUpper as gaussianMeanStepUpper } from './gaussian/mean-step-upper.ts';
import { meanStepSharpUpper as gaussianMeanStepSharpUpper } from './gaussian/mean-step-sharp-upper.ts';
import { meanStepLower as gaussianMeanStepLower } from './gaussian/mean-step-lower.ts';
import { stepOrder as mixtureStepOrder } from './mixture/step-order.ts';
import { exponentEvaluation as poissonExponentEvaluation } from './poisson/exponent-evaluation.ts';
import { exponentClosedForm as poissonExponentClosedForm } from './poisson/exponent-closed-form.ts';
import { thirdCumulant as poissonThirdCumulant } from './poisson/third-cumulant.ts';
import { fourthCumulant as poissonFourthCumulant } from './poisson/fourth-cumulant.ts';
import { oneSample as gaussianOneSample } from './gaussian/one-sample.ts';
import { settled as gaussianSettled } from './gaussian/settled.ts';
import { sideBySide as gaussianSideBySide } from './gaussian/side-by-side.ts';
import { maximumTold as mixtureMaximumTold } from './mixture/maximum-told.ts';
import { below as samplerBelow } from './sampler/below.ts';
import { binomialLaw as samplerBinomialLaw } from './sampler/binomial-law.ts';
import { normalLaw as samplerNormalLaw } from './sampler/normal-law.ts';
import { poissonLaw as samplerPoissonLaw } from './sampler/poisson-law.ts';
import { uniforms as samplerUniforms } from './sampler/uniforms.ts';
import { words as samplerWords } from './sampler/words.ts';
import { spectrum as bernoulliSpectrum } from './bernoulli/spectrum.ts';
import { boundsApart as categoricalBoundsApart } from './categorical/bounds-apart.ts';
import { secondOrder as bernoulliSecondOrder } from './bernoulli/second-order.ts';

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
  bernoulliAncestralBound,
  bernoulliSharpUpperOrder,
  bernoulliMomentLowerOrder,
  bernoulliInteriorUpperOrder,
  bernoulliDualForward,
  gaussianMeanStepUpper,
  gaussianMeanStepSharpUpper,
  gaussianMeanStepLower,
  mixtureStepOrder,
  poissonExponentEvaluation,
  poissonExponentClosedForm,
  poissonThirdCumulant,
  poissonFourthCumulant,
  mixtureMaximumTold,
  gaussianSideBySide,
  gaussianOneSample,
  gaussianSettled,
  samplerWords,
  samplerUniforms,
  samplerBelow,
  samplerBinomialLaw,
  samplerPoissonLaw,
  samplerNormalLaw,
  bernoulliSpectrum,
  categoricalBoundsApart,
  bernoulliSecondOrder,
];

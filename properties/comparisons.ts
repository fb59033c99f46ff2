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
import { ancestralBoundComparisons as bernoulliAncestralBound } from './bernoulli/ancestral-bound.ts';
import { sharpUpperOrderComparisons as bernoulliSharpUpperOrder } from './bernoulli/sharp-upper-order.ts';
import { momentLowerOrderComparisons as bernoulliMomentLowerOrder } from './bernoulli/moment-lower-order.ts';
import { interiorUpperOrderComparisons as bernoulliInteriorUpperOrder } from './bernoulli/interior-upper-order.ts';
import { dualForwardComparisons as bernoulliDualForward } from './bernoulli/dual-forward.ts';
import { meanStepUpperComparisons as gaussianMeanStepUpper } from './gaussian/mean-step-upper.ts';
import { meanStepSharpUpperComparisons as gaussianMeanStepSharpUpper } from './gaussian/mean-step-sharp-upper.ts';
import { meanStepLowerComparisons as gaussianMeanStepLower } from './gaussian/mean-step-lower.ts';
import { stepOrderComparisons as mixtureStepOrder } from './mixture/step-order.ts';
import { exponentEvaluationComparisons as poissonExponentEvaluation } from './poisson/exponent-evaluation.ts';
import { exponentClosedFormComparisons as poissonExponentClosedForm } from './poisson/exponent-closed-form.ts';
import { thirdCumulantComparisons as poissonThirdCumulant } from './poisson/third-cumulant.ts';
import { fourthCumulantComparisons as poissonFourthCumulant } from './poisson/fourth-cumulant.ts';
import { absorptionDiffusionComparisons as bernoulliAbsorptionDiffusion } from './bernoulli/absorption-diffusion.ts';
import { absorptionDiffusionExactComparisons as bernoulliAbsorptionDiffusionExact } from './bernoulli/absorption-diffusion-exact.ts';
import { forgettingDiffusionComparisons as bernoulliForgettingDiffusion } from './bernoulli/forgetting-diffusion.ts';
import { oneSampleComparisons as gaussianOneSample } from './gaussian/one-sample.ts';
import { settledComparisons as gaussianSettled } from './gaussian/settled.ts';
import { sideBySideComparisons as gaussianSideBySide } from './gaussian/side-by-side.ts';
import { maximumToldComparisons as mixtureMaximumTold } from './mixture/maximum-told.ts';
import { belowComparisons as samplerBelow } from './sampler/below.ts';
import { binomialLawComparisons as samplerBinomialLaw } from './sampler/binomial-law.ts';
import { normalLawComparisons as samplerNormalLaw } from './sampler/normal-law.ts';
import { poissonLawComparisons as samplerPoissonLaw } from './sampler/poisson-law.ts';
import { uniformsComparisons as samplerUniforms } from './sampler/uniforms.ts';
import { wordsComparisons as samplerWords } from './sampler/words.ts';
import { spectrumComparisons as bernoulliSpectrum } from './bernoulli/spectrum.ts';
import { boundsApartComparisons as categoricalBoundsApart } from './categorical/bounds-apart.ts';
import { secondOrderComparisons as bernoulliSecondOrder } from './bernoulli/second-order.ts';

/** Every comparison that is shipped: of each claim about numbers alone, the grid or the boxes that decide it. `check` takes them beside `properties`. */
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
  ...bernoulliAncestralBound,
  ...bernoulliSharpUpperOrder,
  ...bernoulliMomentLowerOrder,
  ...bernoulliInteriorUpperOrder,
  ...bernoulliDualForward,
  ...gaussianMeanStepUpper,
  ...gaussianMeanStepSharpUpper,
  ...gaussianMeanStepLower,
  ...mixtureStepOrder,
  ...poissonExponentEvaluation,
  ...poissonExponentClosedForm,
  ...poissonThirdCumulant,
  ...poissonFourthCumulant,
  ...bernoulliAbsorptionDiffusion,
  ...bernoulliAbsorptionDiffusionExact,
  ...bernoulliForgettingDiffusion,
  ...mixtureMaximumTold,
  ...gaussianSideBySide,
  ...gaussianOneSample,
  ...gaussianSettled,
  ...samplerWords,
  ...samplerUniforms,
  ...samplerBelow,
  ...samplerBinomialLaw,
  ...samplerPoissonLaw,
  ...samplerNormalLaw,
  ...bernoulliSpectrum,
  ...categoricalBoundsApart,
  ...bernoulliSecondOrder,
];

/** The theory: one line per claim. */
import type { Claim } from '../src/claim/claim.ts';
import { forgettingMedian as bernoulliForgettingMedian } from './bernoulli/forgetting-median.ts';
import { heterozygosity as bernoulliHeterozygosity } from './bernoulli/heterozygosity.ts';
import { interior as bernoulliInterior } from './bernoulli/interior.ts';
import { interiorLower as bernoulliInteriorLower } from './bernoulli/interior-lower.ts';
import { interiorSeddikLower as bernoulliInteriorSeddikLower } from './bernoulli/interior-seddik-lower.ts';
import { interiorSeddikUpper as bernoulliInteriorSeddikUpper } from './bernoulli/interior-seddik-upper.ts';
import { interiorSharpUpper as bernoulliInteriorSharpUpper } from './bernoulli/interior-sharp-upper.ts';
import { interiorUpper as bernoulliInteriorUpper } from './bernoulli/interior-upper.ts';
import { mean as bernoulliMean } from './bernoulli/mean.ts';
import { medianLinear as bernoulliMedianLinear } from './bernoulli/median-linear.ts';
import { medianLinearCommon as bernoulliMedianLinearCommon } from './bernoulli/median-linear-common.ts';
import { survival as bernoulliSurvival } from './bernoulli/survival.ts';
import { survivalLower as bernoulliSurvivalLower } from './bernoulli/survival-lower.ts';
import { survivalPoissonUpper as bernoulliSurvivalPoissonUpper } from './bernoulli/survival-poisson-upper.ts';
import { survivalSharpLower as bernoulliSurvivalSharpLower } from './bernoulli/survival-sharp-lower.ts';
import { survivalSharpUpper as bernoulliSurvivalSharpUpper } from './bernoulli/survival-sharp-upper.ts';
import { survivalUncorrectedUpper as bernoulliSurvivalUncorrectedUpper } from './bernoulli/survival-uncorrected-upper.ts';
import { survivalUpper as bernoulliSurvivalUpper } from './bernoulli/survival-upper.ts';
import { variance as bernoulliVariance } from './bernoulli/variance.ts';
import { rare as categoricalRare } from './categorical/rare.ts';
import { surviving as categoricalSurviving } from './categorical/surviving.ts';
import { survivingLower as categoricalSurvivingLower } from './categorical/surviving-lower.ts';
import { survivingSharpUpper as categoricalSurvivingSharpUpper } from './categorical/surviving-sharp-upper.ts';
import { survivingUpper as categoricalSurvivingUpper } from './categorical/surviving-upper.ts';
import { survivingZipfSwapped as categoricalSurvivingZipfSwapped } from './categorical/surviving-zipf-swapped.ts';
import { survivingVarianceClaim as categoricalSurvivingVariance } from './categorical/surviving-variance.ts';
import { collapseMedian as gaussianCollapseMedian } from './gaussian/collapse-median.ts';
import { collapseMonotone as gaussianCollapseMonotone } from './gaussian/collapse-monotone.ts';
import { collapseSurvival as gaussianCollapseSurvival } from './gaussian/collapse-survival.ts';
import { collapseSurvivalUpper as gaussianCollapseSurvivalUpper } from './gaussian/collapse-survival-upper.ts';
import { collapsed as gaussianCollapsed } from './gaussian/collapsed.ts';
import { halfAtN as gaussianHalfAtN } from './gaussian/half-at-n.ts';
import { logMean as gaussianLogMean } from './gaussian/log-mean.ts';
import { logVariance as gaussianLogVariance } from './gaussian/log-variance.ts';
import { mean as gaussianMean } from './gaussian/mean.ts';
import { meanVariance as gaussianMeanVariance } from './gaussian/mean-variance.ts';
import { medianLower as gaussianMedianLower } from './gaussian/median-lower.ts';
import { medianUpper as gaussianMedianUpper } from './gaussian/median-upper.ts';
import { sigmaMean as gaussianSigmaMean } from './gaussian/sigma-mean.ts';
import { sigmaMeanConstant as gaussianSigmaMeanConstant } from './gaussian/sigma-mean-constant.ts';
import { sigmaMeanNatural as gaussianSigmaMeanNatural } from './gaussian/sigma-mean-natural.ts';
import { sigmaSquareMean as gaussianSigmaSquareMean } from './gaussian/sigma-square-mean.ts';
import { stepLaw as gaussianStepLaw } from './gaussian/step-law.ts';
import { tail as gaussianTail } from './gaussian/tail.ts';
import { tailBertrandUpper as gaussianTailBertrandUpper } from './gaussian/tail-bertrand-upper.ts';
import { tailChernoffUpper as gaussianTailChernoffUpper } from './gaussian/tail-chernoff-upper.ts';
import { tailMomentUpper as gaussianTailMomentUpper } from './gaussian/tail-moment-upper.ts';
import { tailUpper as gaussianTailUpper } from './gaussian/tail-upper.ts';
import { tailTilted as gaussianTailTilted } from './gaussian/tail-tilted.ts';
import { tiltWeight as gaussianTiltWeight } from './gaussian/tilt-weight.ts';
import { unbiasedOutlives as gaussianUnbiasedOutlives } from './gaussian/unbiased-outlives.ts';
import { algorithm1Apart as mixtureAlgorithm1Apart } from './mixture/algorithm-1-apart.ts';
import { algorithm1Consistent as mixtureAlgorithm1Consistent } from './mixture/algorithm-1-consistent.ts';
import { algorithm1Merging as mixtureAlgorithm1Merging } from './mixture/algorithm-1-merging.ts';
import { algorithm1Pair as mixtureAlgorithm1Pair } from './mixture/algorithm-1-pair.ts';
import { algorithm1Several as mixtureAlgorithm1Several } from './mixture/algorithm-1-several.ts';
import { algorithm1Triple as mixtureAlgorithm1Triple } from './mixture/algorithm-1-triple.ts';
import { algorithm1SecondMoment as mixtureAlgorithm1SecondMoment } from './mixture/algorithm-1-second-moment.ts';
import { algorithm1SeparatedLogMean as mixtureAlgorithm1SeparatedLogMean } from './mixture/algorithm-1-separated-log-mean.ts';
import { asLikely as mixtureAsLikely } from './mixture/as-likely.ts';
import { contraction as mixtureContraction } from './mixture/contraction.ts';
import { likelihoodEquationMaximum as mixtureLikelihoodEquationMaximum } from './mixture/likelihood-equation-maximum.ts';
import { likelihoodEquationSearch as mixtureLikelihoodEquationSearch } from './mixture/likelihood-equation-search.ts';
import { likelihoodEquationSeparated as mixtureLikelihoodEquationSeparated } from './mixture/likelihood-equation-separated.ts';
import { likelihoodEquationSolved as mixtureLikelihoodEquationSolved } from './mixture/likelihood-equation-solved.ts';
import { magnitude as mixtureMagnitude } from './mixture/magnitude.ts';
import { maximum as mixtureMaximum } from './mixture/maximum.ts';
import { meanUpper as mixtureMeanUpper } from './mixture/mean-upper.ts';
import { secondMoment as mixtureSecondMoment } from './mixture/second-moment.ts';
import { separatedGain as mixtureSeparatedGain } from './mixture/separated-gain.ts';
import { separatedLogMean as mixtureSeparatedLogMean } from './mixture/separated-log-mean.ts';
import { separatedStepLaw as mixtureSeparatedStepLaw } from './mixture/separated-step-law.ts';
import { tailSharpUpper as mixtureTailSharpUpper } from './mixture/tail-sharp-upper.ts';
import { tailUpper as mixtureTailUpper } from './mixture/tail-upper.ts';
import { tailUpperAsDrawn as mixtureTailUpperAsDrawn } from './mixture/tail-upper-as-drawn.ts';
import { multinomialWords as nGramMultinomialWords } from './n-gram/multinomial-words.ts';
import { unigramWords as nGramUnigramWords } from './n-gram/unigram-words.ts';
import { oneGenerationWords as nGramOneGenerationWords } from './n-gram/one-generation-words.ts';
import { oneGenerationGrams as nGramOneGenerationGrams } from './n-gram/one-generation-grams.ts';
import { forgettingFirstQuartile as poissonForgettingFirstQuartile } from './poisson/forgetting-first-quartile.ts';
import { forgettingMeanLinear as poissonForgettingMeanLinear } from './poisson/forgetting-mean-linear.ts';
import { forgettingMedian as poissonForgettingMedian } from './poisson/forgetting-median.ts';
import { forgettingNinthDecile as poissonForgettingNinthDecile } from './poisson/forgetting-ninth-decile.ts';
import { forgettingRestrictedMean as poissonForgettingRestrictedMean } from './poisson/forgetting-restricted-mean.ts';
import { forgettingThirdQuartile as poissonForgettingThirdQuartile } from './poisson/forgetting-third-quartile.ts';
import { mean as poissonMean } from './poisson/mean.ts';
import { survival as poissonSurvival } from './poisson/survival.ts';
import { survivalLower as poissonSurvivalLower } from './poisson/survival-lower.ts';
import { survivalMidpoint as poissonSurvivalMidpoint } from './poisson/survival-midpoint.ts';
import { survivalSharpLower as poissonSurvivalSharpLower } from './poisson/survival-sharp-lower.ts';
import { survivalSharpUpper as poissonSurvivalSharpUpper } from './poisson/survival-sharp-upper.ts';
import { survivalShifted as poissonSurvivalShifted } from './poisson/survival-shifted.ts';
import { survivalUpper as poissonSurvivalUpper } from './poisson/survival-upper.ts';
import { variance as poissonVariance } from './poisson/variance.ts';
import { numbers } from './numbers.ts';
import { thirdMoment as bernoulliThirdMoment } from './bernoulli/third-moment.ts';
import { fourthMoment as bernoulliFourthMoment } from './bernoulli/fourth-moment.ts';
import { conditionalMean as poissonConditionalMean } from './poisson/conditional-mean.ts';
import { absorptionDiffusion as bernoulliAbsorptionDiffusion } from './bernoulli/absorption-diffusion.ts';
import { absorptionDiffusionExact as bernoulliAbsorptionDiffusionExact } from './bernoulli/absorption-diffusion-exact.ts';
import { forgettingDiffusion as bernoulliForgettingDiffusion } from './bernoulli/forgetting-diffusion.ts';
import { asymmetry as bernoulliAsymmetry } from './bernoulli/asymmetry.ts';
import { generatingFunction as poissonGeneratingFunction } from './poisson/generating-function.ts';
import { forgettingLogMean as poissonForgettingLogMean } from './poisson/forgetting-log-mean.ts';
import { meanFourthMoment as gaussianMeanFourthMoment } from './gaussian/mean-fourth-moment.ts';
import { tailUpperTilted as gaussianTailUpperTilted } from './gaussian/tail-upper-tilted.ts';
import { tailNaturalUpper as gaussianTailNaturalUpper } from './gaussian/tail-natural-upper.ts';
import { collapseRestrictedMean as gaussianCollapseRestrictedMean } from './gaussian/collapse-restricted-mean.ts';
import { collapseMeanUpperClaim as gaussianCollapseMeanUpper } from './gaussian/collapse-mean-upper.ts';
import { algorithm1TailMeasured as mixtureAlgorithm1TailMeasured } from './mixture/algorithm-1-tail-measured.ts';
import { tailMeasured as mixtureTailMeasured } from './mixture/tail-measured.ts';

export { catalogue } from './catalogue.ts';
export { errata } from './errata/index.ts';
export { sources } from './sources.ts';
export { statements } from './suresh2025.ts';

/** Every claim that is shipped, in the order of the report. */
export const theory: readonly Claim[] = [
  poissonSurvival,
  poissonSurvivalLower,
  poissonSurvivalUpper,
  poissonForgettingMedian,
  poissonMean,
  poissonVariance,
  poissonSurvivalSharpLower,
  poissonSurvivalSharpUpper,
  poissonForgettingFirstQuartile,
  poissonForgettingThirdQuartile,
  poissonForgettingNinthDecile,
  poissonForgettingRestrictedMean,
  poissonForgettingMeanLinear,
  poissonSurvivalMidpoint,
  poissonSurvivalShifted,
  bernoulliSurvival,
  bernoulliSurvivalLower,
  bernoulliSurvivalUpper,
  bernoulliInterior,
  bernoulliInteriorLower,
  bernoulliInteriorUpper,
  bernoulliMean,
  bernoulliVariance,
  bernoulliHeterozygosity,
  bernoulliSurvivalSharpLower,
  bernoulliSurvivalSharpUpper,
  bernoulliSurvivalPoissonUpper,
  bernoulliInteriorSeddikLower,
  bernoulliInteriorSeddikUpper,
  bernoulliInteriorSharpUpper,
  bernoulliForgettingMedian,
  bernoulliMedianLinear,
  bernoulliMedianLinearCommon,
  bernoulliSurvivalUncorrectedUpper,
  categoricalSurviving,
  categoricalSurvivingLower,
  categoricalSurvivingUpper,
  categoricalSurvivingSharpUpper,
  categoricalSurvivingZipfSwapped,
  categoricalSurvivingVariance,
  categoricalRare,
  gaussianTailUpper,
  gaussianLogMean,
  gaussianLogVariance,
  gaussianMean,
  gaussianMeanVariance,
  gaussianStepLaw,
  gaussianTail,
  gaussianTailBertrandUpper,
  gaussianTailMomentUpper,
  gaussianTailChernoffUpper,
  gaussianSigmaMean,
  gaussianSigmaSquareMean,
  gaussianMedianLower,
  gaussianMedianUpper,
  gaussianHalfAtN,
  gaussianCollapseSurvival,
  gaussianCollapseSurvivalUpper,
  gaussianCollapseMonotone,
  gaussianCollapseMedian,
  gaussianTiltWeight,
  gaussianTailTilted,
  gaussianSigmaMeanConstant,
  gaussianSigmaMeanNatural,
  gaussianCollapsed,
  gaussianUnbiasedOutlives,
  mixtureSecondMoment,
  mixtureAlgorithm1SecondMoment,
  mixtureTailUpper,
  mixtureTailSharpUpper,
  mixtureMeanUpper,
  mixtureSeparatedLogMean,
  mixtureSeparatedStepLaw,
  mixtureAlgorithm1SeparatedLogMean,
  mixtureAlgorithm1Consistent,
  mixtureContraction,
  mixtureAlgorithm1Apart,
  mixtureAlgorithm1Merging,
  mixtureLikelihoodEquationMaximum,
  mixtureLikelihoodEquationSeparated,
  mixtureLikelihoodEquationSolved,
  mixtureLikelihoodEquationSearch,
  mixtureTailUpperAsDrawn,
  nGramMultinomialWords,
  nGramUnigramWords,
  nGramOneGenerationWords,
  nGramOneGenerationGrams,
  mixtureMagnitude,
  mixtureAsLikely,
  mixtureMaximum,
  mixtureSeparatedGain,
  mixtureAlgorithm1Pair,
  mixtureAlgorithm1Triple,
  mixtureAlgorithm1Several,
  ...numbers,
  bernoulliThirdMoment,
  bernoulliFourthMoment,
  poissonConditionalMean,
  bernoulliAbsorptionDiffusion,
  bernoulliAbsorptionDiffusionExact,
  bernoulliForgettingDiffusion,
  bernoulliAsymmetry,
  poissonGeneratingFunction,
  poissonForgettingLogMean,
  gaussianMeanFourthMoment,
  gaussianTailNaturalUpper,
  gaussianCollapseRestrictedMean,
  gaussianCollapseMeanUpper,
  mixtureAlgorithm1TailMeasured,
  mixtureTailMeasured,
  gaussianTailUpperTilted,
];

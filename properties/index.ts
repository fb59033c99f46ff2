/** Which simulator must satisfy which claim: one line per claim. */
import type { Property } from '../src/property/property.ts';
import { forgettingMedianProperties as bernoulliForgettingMedian } from './bernoulli/forgetting-median.ts';
import { heterozygosityProperties as bernoulliHeterozygosity } from './bernoulli/heterozygosity.ts';
import { interiorProperties as bernoulliInterior } from './bernoulli/interior.ts';
import { interiorLowerProperties as bernoulliInteriorLower } from './bernoulli/interior-lower.ts';
import { interiorSeddikLowerProperties as bernoulliInteriorSeddikLower } from './bernoulli/interior-seddik-lower.ts';
import { interiorSeddikUpperProperties as bernoulliInteriorSeddikUpper } from './bernoulli/interior-seddik-upper.ts';
import { interiorSharpUpperProperties as bernoulliInteriorSharpUpper } from './bernoulli/interior-sharp-upper.ts';
import { interiorUpperProperties as bernoulliInteriorUpper } from './bernoulli/interior-upper.ts';
import { meanProperties as bernoulliMean } from './bernoulli/mean.ts';
import { medianLinearProperties as bernoulliMedianLinear } from './bernoulli/median-linear.ts';
import { medianLinearCommonProperties as bernoulliMedianLinearCommon } from './bernoulli/median-linear-common.ts';
import { survivalProperties as bernoulliSurvival } from './bernoulli/survival.ts';
import { survivalLowerProperties as bernoulliSurvivalLower } from './bernoulli/survival-lower.ts';
import { survivalPoissonUpperProperties as bernoulliSurvivalPoissonUpper } from './bernoulli/survival-poisson-upper.ts';
import { survivalSharpLowerProperties as bernoulliSurvivalSharpLower } from './bernoulli/survival-sharp-lower.ts';
import { survivalSharpUpperProperties as bernoulliSurvivalSharpUpper } from './bernoulli/survival-sharp-upper.ts';
import { survivalUncorrectedUpperProperties as bernoulliSurvivalUncorrectedUpper } from './bernoulli/survival-uncorrected-upper.ts';
import { survivalUpperProperties as bernoulliSurvivalUpper } from './bernoulli/survival-upper.ts';
import { varianceProperties as bernoulliVariance } from './bernoulli/variance.ts';
import { rareProperties as categoricalRare } from './categorical/rare.ts';
import { survivingProperties as categoricalSurviving } from './categorical/surviving.ts';
import { survivingLowerProperties as categoricalSurvivingLower } from './categorical/surviving-lower.ts';
import { survivingSharpUpperProperties as categoricalSurvivingSharpUpper } from './categorical/surviving-sharp-upper.ts';
import { survivingUpperProperties as categoricalSurvivingUpper } from './categorical/surviving-upper.ts';
import { survivingZipfSwappedProperties as categoricalSurvivingZipfSwapped } from './categorical/surviving-zipf-swapped.ts';
import { survivingVarianceProperties as categoricalSurvivingVariance } from './categorical/surviving-variance.ts';
import { collapseMedianProperties as gaussianCollapseMedian } from './gaussian/collapse-median.ts';
import { collapseMonotoneProperties as gaussianCollapseMonotone } from './gaussian/collapse-monotone.ts';
import { collapseSurvivalProperties as gaussianCollapseSurvival } from './gaussian/collapse-survival.ts';
import { collapseSurvivalUpperProperties as gaussianCollapseSurvivalUpper } from './gaussian/collapse-survival-upper.ts';
import { collapsedProperties as gaussianCollapsed } from './gaussian/collapsed.ts';
import { halfAtNProperties as gaussianHalfAtN } from './gaussian/half-at-n.ts';
import { logMeanProperties as gaussianLogMean } from './gaussian/log-mean.ts';
import { logVarianceProperties as gaussianLogVariance } from './gaussian/log-variance.ts';
import { meanProperties as gaussianMean } from './gaussian/mean.ts';
import { meanVarianceProperties as gaussianMeanVariance } from './gaussian/mean-variance.ts';
import { medianLowerProperties as gaussianMedianLower } from './gaussian/median-lower.ts';
import { medianUpperProperties as gaussianMedianUpper } from './gaussian/median-upper.ts';
import { sigmaMeanProperties as gaussianSigmaMean } from './gaussian/sigma-mean.ts';
import { sigmaMeanConstantProperties as gaussianSigmaMeanConstant } from './gaussian/sigma-mean-constant.ts';
import { sigmaMeanNaturalProperties as gaussianSigmaMeanNatural } from './gaussian/sigma-mean-natural.ts';
import { sigmaSquareMeanProperties as gaussianSigmaSquareMean } from './gaussian/sigma-square-mean.ts';
import { stepLawProperties as gaussianStepLaw } from './gaussian/step-law.ts';
import { tailProperties as gaussianTail } from './gaussian/tail.ts';
import { tailBertrandUpperProperties as gaussianTailBertrandUpper } from './gaussian/tail-bertrand-upper.ts';
import { tailChernoffUpperProperties as gaussianTailChernoffUpper } from './gaussian/tail-chernoff-upper.ts';
import { tailMomentUpperProperties as gaussianTailMomentUpper } from './gaussian/tail-moment-upper.ts';
import { tailUpperProperties as gaussianTailUpper } from './gaussian/tail-upper.ts';
import { tailTiltedProperties as gaussianTailTilted } from './gaussian/tail-tilted.ts';
import { tiltWeightProperties as gaussianTiltWeight } from './gaussian/tilt-weight.ts';
import { unbiasedOutlivesProperties as gaussianUnbiasedOutlives } from './gaussian/unbiased-outlives.ts';
import { algorithm1ApartProperties as mixtureAlgorithm1Apart } from './mixture/algorithm-1-apart.ts';
import { algorithm1ConsistentProperties as mixtureAlgorithm1Consistent } from './mixture/algorithm-1-consistent.ts';
import { algorithm1MergingProperties as mixtureAlgorithm1Merging } from './mixture/algorithm-1-merging.ts';
import { algorithm1PairProperties as mixtureAlgorithm1Pair } from './mixture/algorithm-1-pair.ts';
import { algorithm1SeveralProperties as mixtureAlgorithm1Several } from './mixture/algorithm-1-several.ts';
import { algorithm1TripleProperties as mixtureAlgorithm1Triple } from './mixture/algorithm-1-triple.ts';
import { algorithm1SecondMomentProperties as mixtureAlgorithm1SecondMoment } from './mixture/algorithm-1-second-moment.ts';
import { algorithm1SeparatedLogMeanProperties as mixtureAlgorithm1SeparatedLogMean } from './mixture/algorithm-1-separated-log-mean.ts';
import { asLikelyProperties as mixtureAsLikely } from './mixture/as-likely.ts';
import { contractionProperties as mixtureContraction } from './mixture/contraction.ts';
import { likelihoodEquationMaximumProperties as mixtureLikelihoodEquationMaximum } from './mixture/likelihood-equation-maximum.ts';
import { likelihoodEquationSearchProperties as mixtureLikelihoodEquationSearch } from './mixture/likelihood-equation-search.ts';
import { likelihoodEquationSeparatedProperties as mixtureLikelihoodEquationSeparated } from './mixture/likelihood-equation-separated.ts';
import { likelihoodEquationSolvedProperties as mixtureLikelihoodEquationSolved } from './mixture/likelihood-equation-solved.ts';
import { magnitudeProperties as mixtureMagnitude } from './mixture/magnitude.ts';
import { maximumProperties as mixtureMaximum } from './mixture/maximum.ts';
import { meanUpperProperties as mixtureMeanUpper } from './mixture/mean-upper.ts';
import { secondMomentProperties as mixtureSecondMoment } from './mixture/second-moment.ts';
import { separatedGainProperties as mixtureSeparatedGain } from './mixture/separated-gain.ts';
import { separatedLogMeanProperties as mixtureSeparatedLogMean } from './mixture/separated-log-mean.ts';
import { separatedStepLawProperties as mixtureSeparatedStepLaw } from './mixture/separated-step-law.ts';
import { tailSharpUpperProperties as mixtureTailSharpUpper } from './mixture/tail-sharp-upper.ts';
import { tailUpperProperties as mixtureTailUpper } from './mixture/tail-upper.ts';
import { tailUpperAsDrawnProperties as mixtureTailUpperAsDrawn } from './mixture/tail-upper-as-drawn.ts';
import { multinomialWordsProperties as nGramMultinomialWords } from './n-gram/multinomial-words.ts';
import { unigramWordsProperties as nGramUnigramWords } from './n-gram/unigram-words.ts';
import { oneGenerationWordsProperties as nGramOneGenerationWords } from './n-gram/one-generation-words.ts';
import { oneGenerationGramsProperties as nGramOneGenerationGrams } from './n-gram/one-generation-grams.ts';
import { forgettingFirstQuartileProperties as poissonForgettingFirstQuartile } from './poisson/forgetting-first-quartile.ts';
import { forgettingMeanLinearProperties as poissonForgettingMeanLinear } from './poisson/forgetting-mean-linear.ts';
import { forgettingMedianProperties as poissonForgettingMedian } from './poisson/forgetting-median.ts';
import { forgettingNinthDecileProperties as poissonForgettingNinthDecile } from './poisson/forgetting-ninth-decile.ts';
import { forgettingRestrictedMeanProperties as poissonForgettingRestrictedMean } from './poisson/forgetting-restricted-mean.ts';
import { forgettingThirdQuartileProperties as poissonForgettingThirdQuartile } from './poisson/forgetting-third-quartile.ts';
import { meanProperties as poissonMean } from './poisson/mean.ts';
import { survivalProperties as poissonSurvival } from './poisson/survival.ts';
import { survivalLowerProperties as poissonSurvivalLower } from './poisson/survival-lower.ts';
import { survivalMidpointProperties as poissonSurvivalMidpoint } from './poisson/survival-midpoint.ts';
import { survivalSharpLowerProperties as poissonSurvivalSharpLower } from './poisson/survival-sharp-lower.ts';
import { survivalSharpUpperProperties as poissonSurvivalSharpUpper } from './poisson/survival-sharp-upper.ts';
import { survivalShiftedProperties as poissonSurvivalShifted } from './poisson/survival-shifted.ts';
import { survivalUpperProperties as poissonSurvivalUpper } from './poisson/survival-upper.ts';
import { varianceProperties as poissonVariance } from './poisson/variance.ts';
import { thirdMomentProperties as bernoulliThirdMoment } from './bernoulli/third-moment.ts';
import { fourthMomentProperties as bernoulliFourthMoment } from './bernoulli/fourth-moment.ts';
import { conditionalMeanProperties as poissonConditionalMean } from './poisson/conditional-mean.ts';
import { asymmetryProperties as bernoulliAsymmetry } from './bernoulli/asymmetry.ts';
import { generatingFunctionProperties as poissonGeneratingFunction } from './poisson/generating-function.ts';
import { forgettingLogMeanProperties as poissonForgettingLogMean } from './poisson/forgetting-log-mean.ts';
import { meanFourthMomentProperties as gaussianMeanFourthMoment } from './gaussian/mean-fourth-moment.ts';
import { tailUpperTiltedProperties as gaussianTailUpperTilted } from './gaussian/tail-upper-tilted.ts';
import { tailNaturalUpperProperties as gaussianTailNaturalUpper } from './gaussian/tail-natural-upper.ts';
import { collapseRestrictedMeanProperties as gaussianCollapseRestrictedMean } from './gaussian/collapse-restricted-mean.ts';
import { collapseMeanUpperProperties as gaussianCollapseMeanUpper } from './gaussian/collapse-mean-upper.ts';
import { algorithm1TailMeasuredProperties as mixtureAlgorithm1TailMeasured } from './mixture/algorithm-1-tail-measured.ts';
import { tailMeasuredProperties as mixtureTailMeasured } from './mixture/tail-measured.ts';

export { comparisons } from './comparisons.ts';

/** Every property that is shipped, in the order of `theory`. */
export const properties: readonly Property[] = [
  ...poissonSurvival,
  ...poissonSurvivalLower,
  ...poissonSurvivalUpper,
  ...poissonForgettingMedian,
  ...poissonMean,
  ...poissonVariance,
  ...poissonSurvivalSharpLower,
  ...poissonSurvivalSharpUpper,
  ...poissonForgettingFirstQuartile,
  ...poissonForgettingThirdQuartile,
  ...poissonForgettingNinthDecile,
  ...poissonForgettingRestrictedMean,
  ...poissonForgettingMeanLinear,
  ...poissonSurvivalMidpoint,
  ...poissonSurvivalShifted,
  ...bernoulliSurvival,
  ...bernoulliSurvivalLower,
  ...bernoulliSurvivalUpper,
  ...bernoulliInterior,
  ...bernoulliInteriorLower,
  ...bernoulliInteriorUpper,
  ...bernoulliMean,
  ...bernoulliVariance,
  ...bernoulliHeterozygosity,
  ...bernoulliSurvivalSharpLower,
  ...bernoulliSurvivalSharpUpper,
  ...bernoulliSurvivalPoissonUpper,
  ...bernoulliInteriorSeddikLower,
  ...bernoulliInteriorSeddikUpper,
  ...bernoulliInteriorSharpUpper,
  ...bernoulliForgettingMedian,
  ...bernoulliMedianLinear,
  ...bernoulliMedianLinearCommon,
  ...bernoulliSurvivalUncorrectedUpper,
  ...categoricalSurviving,
  ...categoricalSurvivingLower,
  ...categoricalSurvivingUpper,
  ...categoricalSurvivingSharpUpper,
  ...categoricalSurvivingZipfSwapped,
  ...categoricalSurvivingVariance,
  ...categoricalRare,
  ...gaussianTailUpper,
  ...gaussianLogMean,
  ...gaussianLogVariance,
  ...gaussianMean,
  ...gaussianMeanVariance,
  ...gaussianStepLaw,
  ...gaussianTail,
  ...gaussianTailBertrandUpper,
  ...gaussianTailMomentUpper,
  ...gaussianTailChernoffUpper,
  ...gaussianSigmaMean,
  ...gaussianSigmaSquareMean,
  ...gaussianMedianLower,
  ...gaussianMedianUpper,
  ...gaussianHalfAtN,
  ...gaussianCollapseSurvival,
  ...gaussianCollapseSurvivalUpper,
  ...gaussianCollapseMonotone,
  ...gaussianCollapseMedian,
  ...gaussianTiltWeight,
  ...gaussianTailTilted,
  ...gaussianSigmaMeanConstant,
  ...gaussianSigmaMeanNatural,
  ...gaussianCollapsed,
  ...gaussianUnbiasedOutlives,
  ...mixtureSecondMoment,
  ...mixtureAlgorithm1SecondMoment,
  ...mixtureTailUpper,
  ...mixtureTailSharpUpper,
  ...mixtureMeanUpper,
  ...mixtureSeparatedLogMean,
  ...mixtureSeparatedStepLaw,
  ...mixtureAlgorithm1SeparatedLogMean,
  ...mixtureAlgorithm1Consistent,
  ...mixtureContraction,
  ...mixtureAlgorithm1Apart,
  ...mixtureAlgorithm1Merging,
  ...mixtureLikelihoodEquationMaximum,
  ...mixtureLikelihoodEquationSeparated,
  ...mixtureLikelihoodEquationSolved,
  ...mixtureLikelihoodEquationSearch,
  ...mixtureTailUpperAsDrawn,
  ...nGramMultinomialWords,
  ...nGramUnigramWords,
  ...nGramOneGenerationWords,
  ...nGramOneGenerationGrams,
  ...mixtureMagnitude,
  ...mixtureAsLikely,
  ...mixtureMaximum,
  ...mixtureSeparatedGain,
  ...mixtureAlgorithm1Pair,
  ...mixtureAlgorithm1Triple,
  ...mixtureAlgorithm1Several,
  ...bernoulliThirdMoment,
  ...bernoulliFourthMoment,
  ...poissonConditionalMean,
  ...bernoulliAsymmetry,
  ...poissonGeneratingFunction,
  ...poissonForgettingLogMean,
  ...gaussianMeanFourthMoment,
  ...gaussianTailNaturalUpper,
  ...gaussianCollapseRestrictedMean,
  ...gaussianCollapseMeanUpper,
  ...mixtureAlgorithm1TailMeasured,
  ...mixtureTailMeasured,
  ...gaussianTailUpperTilted,
];

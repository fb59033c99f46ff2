/** The theory: one line per claim. */
import type { Claim } from '../src/claim/claim.ts';
import { heterozygosity as bernoulliHeterozygosity } from './bernoulli/heterozygosity.ts';
import { interior as bernoulliInterior } from './bernoulli/interior.ts';
import { interiorLower as bernoulliInteriorLower } from './bernoulli/interior-lower.ts';
import { interiorUpper as bernoulliInteriorUpper } from './bernoulli/interior-upper.ts';
import { mean as bernoulliMean } from './bernoulli/mean.ts';
import { survival as bernoulliSurvival } from './bernoulli/survival.ts';
import { survivalLower as bernoulliSurvivalLower } from './bernoulli/survival-lower.ts';
import { survivalUpper as bernoulliSurvivalUpper } from './bernoulli/survival-upper.ts';
import { variance as bernoulliVariance } from './bernoulli/variance.ts';
import { surviving as categoricalSurviving } from './categorical/surviving.ts';
import { survivingLower as categoricalSurvivingLower } from './categorical/surviving-lower.ts';
import { survivingUpper as categoricalSurvivingUpper } from './categorical/surviving-upper.ts';
import { logMean as gaussianLogMean } from './gaussian/log-mean.ts';
import { logVariance as gaussianLogVariance } from './gaussian/log-variance.ts';
import { mean as gaussianMean } from './gaussian/mean.ts';
import { meanVariance as gaussianMeanVariance } from './gaussian/mean-variance.ts';
import { stepLaw as gaussianStepLaw } from './gaussian/step-law.ts';
import { tailUpper as gaussianTailUpper } from './gaussian/tail-upper.ts';
import { forgettingMedian as poissonForgettingMedian } from './poisson/forgetting-median.ts';
import { mean as poissonMean } from './poisson/mean.ts';
import { survival as poissonSurvival } from './poisson/survival.ts';
import { survivalLower as poissonSurvivalLower } from './poisson/survival-lower.ts';
import { survivalUpper as poissonSurvivalUpper } from './poisson/survival-upper.ts';
import { variance as poissonVariance } from './poisson/variance.ts';

export { sources } from './sources.ts';

export const theory: readonly Claim[] = [
  poissonSurvival,
  poissonSurvivalLower,
  poissonSurvivalUpper,
  poissonForgettingMedian,
  poissonMean,
  poissonVariance,
  bernoulliSurvival,
  bernoulliSurvivalLower,
  bernoulliSurvivalUpper,
  bernoulliInterior,
  bernoulliInteriorLower,
  bernoulliInteriorUpper,
  bernoulliMean,
  bernoulliVariance,
  bernoulliHeterozygosity,
  categoricalSurviving,
  categoricalSurvivingLower,
  categoricalSurvivingUpper,
  gaussianTailUpper,
  gaussianLogMean,
  gaussianLogVariance,
  gaussianMean,
  gaussianMeanVariance,
  gaussianStepLaw,
];

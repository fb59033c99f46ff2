/** Which simulator must satisfy which claim: one line per claim. */
import type { Property } from '../src/property/property.ts';
import { heterozygosityProperties as bernoulliHeterozygosity } from './bernoulli/heterozygosity.ts';
import { interiorLowerProperties as bernoulliInteriorLower } from './bernoulli/interior-lower.ts';
import { interiorUpperProperties as bernoulliInteriorUpper } from './bernoulli/interior-upper.ts';
import { interiorProperties as bernoulliInterior } from './bernoulli/interior.ts';
import { meanProperties as bernoulliMean } from './bernoulli/mean.ts';
import { survivalLowerProperties as bernoulliSurvivalLower } from './bernoulli/survival-lower.ts';
import { survivalUpperProperties as bernoulliSurvivalUpper } from './bernoulli/survival-upper.ts';
import { survivalProperties as bernoulliSurvival } from './bernoulli/survival.ts';
import { varianceProperties as bernoulliVariance } from './bernoulli/variance.ts';
import { survivingLowerProperties as categoricalSurvivingLower } from './categorical/surviving-lower.ts';
import { survivingUpperProperties as categoricalSurvivingUpper } from './categorical/surviving-upper.ts';
import { survivingProperties as categoricalSurviving } from './categorical/surviving.ts';
import { logMeanProperties as gaussianLogMean } from './gaussian/log-mean.ts';
import { logVarianceProperties as gaussianLogVariance } from './gaussian/log-variance.ts';
import { meanProperties as gaussianMean } from './gaussian/mean.ts';
import { meanVarianceProperties as gaussianMeanVariance } from './gaussian/mean-variance.ts';
import { stepLawProperties as gaussianStepLaw } from './gaussian/step-law.ts';
import { tailUpperProperties as gaussianTailUpper } from './gaussian/tail-upper.ts';
import { forgettingMedianProperties as poissonForgettingMedian } from './poisson/forgetting-median.ts';
import { meanProperties as poissonMean } from './poisson/mean.ts';
import { survivalLowerProperties as poissonSurvivalLower } from './poisson/survival-lower.ts';
import { survivalUpperProperties as poissonSurvivalUpper } from './poisson/survival-upper.ts';
import { survivalProperties as poissonSurvival } from './poisson/survival.ts';
import { varianceProperties as poissonVariance } from './poisson/variance.ts';

export const properties: readonly Property[] = [
  ...poissonSurvival,
  ...poissonSurvivalLower,
  ...poissonSurvivalUpper,
  ...poissonForgettingMedian,
  ...poissonMean,
  ...poissonVariance,
  ...bernoulliSurvival,
  ...bernoulliSurvivalLower,
  ...bernoulliSurvivalUpper,
  ...bernoulliInterior,
  ...bernoulliInteriorLower,
  ...bernoulliInteriorUpper,
  ...bernoulliMean,
  ...bernoulliVariance,
  ...bernoulliHeterozygosity,
  ...categoricalSurviving,
  ...categoricalSurvivingLower,
  ...categoricalSurvivingUpper,
  ...gaussianTailUpper,
  ...gaussianLogMean,
  ...gaussianLogVariance,
  ...gaussianMean,
  ...gaussianMeanVariance,
  ...gaussianStepLaw,
];

/** What is misleading in Suresh et al. (2025) and its notebook: one line per erratum. */
import type { Erratum } from '../../src/claim/erratum.ts';
import { algorithm1Branch } from './algorithm-1-branch.ts';
import { algorithm1Constant } from './algorithm-1-constant.ts';
import { chiSquareComment } from './chi-square-comment.ts';
import { gaussianFigureBound } from './gaussian-figure-bound.ts';
import { indexOfG } from './index-of-g.ts';
import { intervalOfG } from './interval-of-g.ts';
import { jointMlSolver } from './joint-ml-solver.ts';
import { linearInTheCount } from './linear-in-the-count.ts';
import { meanForgettingTime } from './mean-forgetting-time.ts';
import { mixtureFigureShift } from './mixture-figure-shift.ts';
import { nIterations } from './n-iterations.ts';
import { rateConstants } from './rate-constants.ts';
import { theorem1Correction } from './theorem-1-correction.ts';
import { theorem4Estimator } from './theorem-4-estimator.ts';
import { zipfParameters } from './zipf-parameters.ts';

/** The errata, by number. */
export const errata: readonly Erratum[] = [
  theorem1Correction,
  linearInTheCount,
  meanForgettingTime,
  algorithm1Branch,
  algorithm1Constant,
  theorem4Estimator,
  jointMlSolver,
  mixtureFigureShift,
  gaussianFigureBound,
  rateConstants,
  zipfParameters,
  indexOfG,
  chiSquareComment,
  intervalOfG,
  nIterations,
];

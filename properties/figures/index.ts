/** The figures of Suresh et al. (2025) and of its notebook, in their order. Those about texts need a corpus: see texts.ts. */
import type { Figure } from '../../src/property/figure.ts';
import { bernoulliBounds } from './bernoulli-bounds.ts';
import { bernoulliInterior } from './bernoulli-interior.ts';
import { gaussianBound } from './gaussian-bound.ts';
import { mixtureScatter } from './mixture-scatter.ts';
import { mixtureTail } from './mixture-tail.ts';
import { poissonBounds } from './poisson-bounds.ts';
import { trajectoriesBernoulli } from './trajectories-bernoulli.ts';
import { trajectoriesGaussian } from './trajectories-gaussian.ts';
import { zipf } from './zipf.ts';

export const figures: readonly Figure[] = [trajectoriesGaussian, trajectoriesBernoulli, bernoulliBounds, bernoulliInterior, poissonBounds, gaussianBound, zipf, mixtureScatter, mixtureTail];

import { sweep } from '../../src/proof/sweep.ts';
import { absorptionDiffusionExact } from '../../theory/bernoulli/absorption-diffusion-exact.ts';

export const absorptionDiffusionExactComparisons = [sweep({ claim: absorptionDiffusionExact })];

import { sweep } from '../../src/proof/sweep.ts';
import { listed } from '../../src/proof/values.ts';
import { absorptionDiffusion } from '../../theory/bernoulli/absorption-diffusion.ts';

/** The bounds move slowly between small samples; n = 20 takes the longest fractions. */
export const absorptionDiffusionComparisons = [sweep({ claim: absorptionDiffusion, over: { n: listed(10, 12, 16), p0: listed(0.0625, 0.1, 0.25, 0.5, 0.75, 0.9) } })];

import { sweep } from '../../src/proof/sweep.ts';
import { listed } from '../../src/proof/values.ts';
import { forgettingDiffusion } from '../../theory/bernoulli/forgetting-diffusion.ts';

/** The bounds move slowly between small samples; n = 20 takes the longest fractions. */
export const forgettingDiffusionComparisons = [sweep({ claim: forgettingDiffusion, over: { n: listed(10, 12, 16), p0: listed(0.0625, 0.1, 0.25, 0.5, 0.75, 0.9) } })];

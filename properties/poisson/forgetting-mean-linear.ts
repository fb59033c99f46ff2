import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingMeanLinear } from '../../theory/poisson/forgetting-mean-linear.ts';

export const forgettingMeanLinearProperties = [property({ claim: forgettingMeanLinear, simulator: poisson })];

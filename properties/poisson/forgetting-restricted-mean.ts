import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingRestrictedMean } from '../../theory/poisson/forgetting-restricted-mean.ts';

export const forgettingRestrictedMeanProperties = [property({ claim: forgettingRestrictedMean, simulator: poisson })];

import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { conditionalMean } from '../../theory/poisson/conditional-mean.ts';

export const conditionalMeanProperties = [property({ claim: conditionalMean, simulator: poisson })];

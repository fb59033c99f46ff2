import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorLower } from '../../theory/bernoulli/interior-lower.ts';

export const interiorLowerProperties = [property({ claim: interiorLower, simulator: bernoulli })];

import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorUpper } from '../../theory/bernoulli/interior-upper.ts';

export const interiorUpperProperties = [property({ claim: interiorUpper, simulator: bernoulli })];

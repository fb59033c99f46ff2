import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorSeddikUpper } from '../../theory/bernoulli/interior-seddik-upper.ts';

export const interiorSeddikUpperProperties = [property({ claim: interiorSeddikUpper, simulator: bernoulli })];

import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorSharpUpper } from '../../theory/bernoulli/interior-sharp-upper.ts';

export const interiorSharpUpperProperties = [property({ claim: interiorSharpUpper, simulator: bernoulli })];

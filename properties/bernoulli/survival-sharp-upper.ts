import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalSharpUpper } from '../../theory/bernoulli/survival-sharp-upper.ts';

export const survivalSharpUpperProperties = [property({ claim: survivalSharpUpper, simulator: bernoulli })];

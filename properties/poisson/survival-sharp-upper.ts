import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survivalSharpUpper } from '../../theory/poisson/survival-sharp-upper.ts';

export const survivalSharpUpperProperties = [property({ claim: survivalSharpUpper, simulator: poisson })];

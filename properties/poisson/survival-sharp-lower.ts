import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survivalSharpLower } from '../../theory/poisson/survival-sharp-lower.ts';

export const survivalSharpLowerProperties = [property({ claim: survivalSharpLower, simulator: poisson })];

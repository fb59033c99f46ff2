import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survivalUpper } from '../../theory/poisson/survival-upper.ts';

export const survivalUpperProperties = [property({ claim: survivalUpper, simulator: poisson })];

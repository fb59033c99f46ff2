import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survivalLower } from '../../theory/poisson/survival-lower.ts';

export const survivalLowerProperties = [property({ claim: survivalLower, simulator: poisson })];

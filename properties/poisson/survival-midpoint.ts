import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survivalMidpoint } from '../../theory/poisson/survival-midpoint.ts';

export const survivalMidpointProperties = [property({ claim: survivalMidpoint, simulator: poisson })];

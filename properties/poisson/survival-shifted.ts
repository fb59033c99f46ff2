import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survivalShifted } from '../../theory/poisson/survival-shifted.ts';

export const survivalShiftedProperties = [property({ claim: survivalShifted, simulator: poisson })];

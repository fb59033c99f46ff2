import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { medianLower } from '../../theory/gaussian/median-lower.ts';

export const medianLowerProperties = [property({ claim: medianLower, simulator: gaussian })];

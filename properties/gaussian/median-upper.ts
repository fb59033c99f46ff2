import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { medianUpper } from '../../theory/gaussian/median-upper.ts';

export const medianUpperProperties = [property({ claim: medianUpper, simulator: gaussian })];

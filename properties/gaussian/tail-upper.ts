import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tailUpper } from '../../theory/gaussian/tail-upper.ts';

export const tailUpperProperties = [property({ claim: tailUpper, simulator: gaussian })];

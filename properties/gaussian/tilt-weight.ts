import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { property } from '../../src/property/property.ts';
import { tiltWeight } from '../../theory/gaussian/tilt-weight.ts';

export const tiltWeightProperties = [property({ claim: tiltWeight, simulator: gaussianTilted })];

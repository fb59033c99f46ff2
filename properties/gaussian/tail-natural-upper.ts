import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { property } from '../../src/property/property.ts';
import { tailNaturalUpper } from '../../theory/gaussian/tail-natural-upper.ts';

export const tailNaturalUpperProperties = [property({ claim: tailNaturalUpper, simulator: gaussianTilted })];

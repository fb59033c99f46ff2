import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { tailUpperAsDrawn } from '../../theory/mixture/tail-upper-as-drawn.ts';

export const tailUpperAsDrawnProperties = [property({ claim: tailUpperAsDrawn, simulator: mixtureAlgorithm1 })];

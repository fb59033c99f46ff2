import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { contraction } from '../../theory/mixture/contraction.ts';

export const contractionProperties = [property({ claim: contraction, simulator: mixture })];

import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { tailUpper } from '../../theory/mixture/tail-upper.ts';

export const tailUpperProperties = [property({ claim: tailUpper, simulator: mixtureAlgorithm1 })];

import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { meanUpper } from '../../theory/mixture/mean-upper.ts';

export const meanUpperProperties = [property({ claim: meanUpper, simulator: mixtureAlgorithm1 })];

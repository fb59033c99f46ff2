import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { tailSharpUpper } from '../../theory/mixture/tail-sharp-upper.ts';

export const tailSharpUpperProperties = [property({ claim: tailSharpUpper, simulator: mixtureAlgorithm1 })];

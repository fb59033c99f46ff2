import { categorical } from '../../src/process/families/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingSharpUpper } from '../../theory/categorical/surviving-sharp-upper.ts';

export const survivingSharpUpperProperties = [property({ claim: survivingSharpUpper, simulator: categorical })];

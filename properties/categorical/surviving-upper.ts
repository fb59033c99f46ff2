import { categorical } from '../../src/process/families/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingUpper } from '../../theory/categorical/surviving-upper.ts';

export const survivingUpperProperties = [property({ claim: survivingUpper, simulator: categorical })];

import { categorical } from '../../src/process/families/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingLower } from '../../theory/categorical/surviving-lower.ts';

export const survivingLowerProperties = [property({ claim: survivingLower, simulator: categorical })];

import { categorical } from '../../src/process/families/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingZipfSwapped } from '../../theory/categorical/surviving-zipf-swapped.ts';

export const survivingZipfSwappedProperties = [property({ claim: survivingZipfSwapped, simulator: categorical })];

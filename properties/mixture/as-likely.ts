import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { asLikely } from '../../theory/mixture/as-likely.ts';

export const asLikelyProperties = [property({ claim: asLikely, simulator: mixture })];

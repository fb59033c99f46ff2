import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1Consistent } from '../../theory/mixture/algorithm-1-consistent.ts';

export const algorithm1ConsistentProperties = [property({ claim: algorithm1Consistent, simulator: mixtureAlgorithm1 })];

import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1TailMeasured } from '../../theory/mixture/algorithm-1-tail-measured.ts';

export const algorithm1TailMeasuredProperties = [property({ claim: algorithm1TailMeasured, simulator: mixtureAlgorithm1, points: [{ n: 10, mu0: 1, sigma0: 1, epsilon: 0.1, k: 20 }], pointsOnly: true })];

import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { tailMeasured } from '../../theory/mixture/tail-measured.ts';

export const tailMeasuredProperties = [property({ claim: tailMeasured, simulator: mixture, points: [{ n: 10, mu0: 1, sigma0: 1, epsilon: 0.1, k: 20 }], pointsOnly: true })];

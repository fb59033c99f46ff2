import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { property } from '../../src/property/property.ts';
import { tailUpperTilted } from '../../theory/gaussian/tail-upper-tilted.ts';

/** Where a rate of 1/(3n − 1) is false: probabilities of 6e-8 and, near ln ε = −10.9, of 2e-4. */
const points = [
  { n: 10, sigma0: 1, ddof: 1, r: 0.9, k: 600 },
  { n: 100, sigma0: 1, ddof: 1, r: 0.64, k: 6000 },
];

export const tailUpperTiltedProperties = [property({ claim: tailUpperTilted, simulator: gaussianTilted, points, pointsOnly: true })];

import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { property } from '../../src/property/property.ts';
import { tailTilted } from '../../theory/gaussian/tail-tilted.ts';

/** Where the probability is 4e-3, 2e-4 and 4e-9. */
const rare = [
  { n: 10, sigma0: 1, ddof: 1, r: 0.7763, k: 200 },
  { n: 10, sigma0: 1, ddof: 0, r: 1.5326, k: 100 },
  { n: 10, sigma0: 1, ddof: 0, r: 1.7554, k: 200 },
];

export const tailTiltedProperties = [property({ claim: tailTilted, simulator: gaussianTilted, points: rare })];

import { mixture } from '../../src/process/families/mixture.ts';
import { mixtureNaive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { secondMoment } from '../../theory/mixture/second-moment.ts';

/** Components that overlap, at a location that is no draw. */
const points = [{ n: 10, mu0: 1, sigma0: 1, k: 3 }];

export const secondMomentProperties = [
  property({ claim: secondMoment, simulator: mixture, points }),
  property({ claim: secondMoment, simulator: mixtureNaive }),
];

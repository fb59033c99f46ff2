import { mixture } from '../../src/process/families/mixture.ts';
import { mixtureNaive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { separatedLogMean } from '../../theory/mixture/separated-log-mean.ts';

/** A few samples, one by one. */
const sampled = [{ n: 3, mu0: 400, sigma0: 1, k: 1 }, { n: 6, mu0: 300, sigma0: 0.5, k: 2 }];

export const separatedLogMeanProperties = [
  property({ claim: separatedLogMean, simulator: mixture }),
  property({ claim: separatedLogMean, simulator: mixtureNaive, points: sampled, pointsOnly: true }),
];

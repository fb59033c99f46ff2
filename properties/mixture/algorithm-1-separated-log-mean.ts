import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1SeparatedLogMean } from '../../theory/mixture/algorithm-1-separated-log-mean.ts';

/** A few samples, one by one. */
const sampled = [{ n: 4, mu0: 400, sigma0: 1, k: 1 }, { n: 8, mu0: 400, sigma0: 1, k: 2 }];

export const algorithm1SeparatedLogMeanProperties = [
  property({ claim: algorithm1SeparatedLogMean, simulator: mixtureAlgorithm1 }),
  property({ claim: algorithm1SeparatedLogMean, simulator: mixtureAlgorithm1Naive, points: sampled, pointsOnly: true }),
];

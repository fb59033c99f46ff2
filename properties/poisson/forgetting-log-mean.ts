import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingLogMean } from '../../theory/poisson/forgetting-log-mean.ts';

/** A rare symbol watched until nearly all have lost it, and two that are watched for about their median and less. */
const points = [
  { n: 1, lambda0: 1, k: 1000 },
  { n: 10, lambda0: 1, k: 30 },
  { n: 1000, lambda0: 0.02, k: 20 },
];

export const forgettingLogMeanProperties = [property({ claim: forgettingLogMean, simulator: poisson, points, pointsOnly: true })];

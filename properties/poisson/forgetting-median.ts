import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingMedian } from '../../theory/poisson/forgetting-median.ts';

export const forgettingMedianProperties = [property({ claim: forgettingMedian, simulator: poisson }), property({ claim: forgettingMedian, simulator: poissonNaive })];

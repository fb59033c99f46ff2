import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { forgettingMedian } from '../../theory/bernoulli/forgetting-median.ts';

export const forgettingMedianProperties = [property({ claim: forgettingMedian, simulator: bernoulli }), property({ claim: forgettingMedian, simulator: bernoulliNaive })];

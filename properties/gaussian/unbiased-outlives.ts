import { gaussianDivisors } from '../../src/process/gaussian-divisors.ts';
import { property } from '../../src/property/property.ts';
import { unbiasedOutlives } from '../../theory/gaussian/unbiased-outlives.ts';

export const unbiasedOutlivesProperties = [property({ claim: unbiasedOutlives, simulator: gaussianDivisors })];

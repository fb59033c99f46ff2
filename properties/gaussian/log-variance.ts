import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { logVariance } from '../../theory/gaussian/log-variance.ts';

export const logVarianceProperties = [property({ claim: logVariance, simulator: gaussian }), property({ claim: logVariance, simulator: gaussianNaive })];

import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { logMean } from '../../theory/gaussian/log-mean.ts';

export const logMeanProperties = [property({ claim: logMean, simulator: gaussian }), property({ claim: logMean, simulator: gaussianNaive })];

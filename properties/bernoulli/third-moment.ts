import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { thirdMoment } from '../../theory/bernoulli/third-moment.ts';

export const thirdMomentProperties = [property({ claim: thirdMoment, simulator: bernoulli })];

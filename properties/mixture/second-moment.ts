import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { secondMoment } from '../../theory/mixture/second-moment.ts';

export const secondMomentProperties = [property({ claim: secondMoment, simulator: mixture })];

import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { fourthMoment } from '../../theory/bernoulli/fourth-moment.ts';

export const fourthMomentProperties = [property({ claim: fourthMoment, simulator: bernoulli })];

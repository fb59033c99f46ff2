import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorSeddikLower } from '../../theory/bernoulli/interior-seddik-lower.ts';
import { nearlyCertain } from './telling.ts';

export const interiorSeddikLowerProperties = [property({ claim: interiorSeddikLower, simulator: bernoulli, telling: [nearlyCertain] })];

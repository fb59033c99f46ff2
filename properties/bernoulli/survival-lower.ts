import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';

export const survivalLowerProperties = [property({ claim: survivalLower, simulator: bernoulli })];

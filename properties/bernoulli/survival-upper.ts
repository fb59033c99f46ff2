import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalUpper } from '../../theory/bernoulli/survival-upper.ts';

export const survivalUpperProperties = [property({ claim: survivalUpper, simulator: bernoulli })];

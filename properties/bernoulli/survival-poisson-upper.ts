import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalPoissonUpper } from '../../theory/bernoulli/survival-poisson-upper.ts';

export const survivalPoissonUpperProperties = [property({ claim: survivalPoissonUpper, simulator: bernoulli })];

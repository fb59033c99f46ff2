import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { medianLinear } from '../../theory/bernoulli/median-linear.ts';

export const medianLinearProperties = [property({ claim: medianLinear, simulator: bernoulli })];

import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalUncorrectedUpper } from '../../theory/bernoulli/survival-uncorrected-upper.ts';

export const survivalUncorrectedUpperProperties = [property({ claim: survivalUncorrectedUpper, simulator: bernoulli })];

import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalUpper } from '../../theory/bernoulli/survival-upper.ts';
import { bernoulliWorlds } from './worlds.ts';

export const survivalUpperProperties = [
  property({ claim: survivalUpper, simulator: bernoulli }),
  property({ claim: survivalUpper, simulator: bernoulliNaive, worlds: bernoulliWorlds, exhaustive: true }),
];

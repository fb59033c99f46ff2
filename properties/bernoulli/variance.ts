import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { variance } from '../../theory/bernoulli/variance.ts';
import { bernoulliWorlds } from './worlds.ts';

export const varianceProperties = [
  property({ claim: variance, simulator: bernoulli }),
  property({ claim: variance, simulator: bernoulliNaive, worlds: bernoulliWorlds }),
];

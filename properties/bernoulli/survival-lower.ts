import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { bernoulliWorlds } from './worlds.ts';

export const survivalLowerProperties = [
  property({ claim: survivalLower, simulator: bernoulli }),
  property({ claim: survivalLower, simulator: bernoulliNaive, worlds: bernoulliWorlds, exhaustive: true }),
];

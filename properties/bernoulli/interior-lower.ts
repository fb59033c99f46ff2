import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorLower } from '../../theory/bernoulli/interior-lower.ts';
import { bernoulliWorlds } from './worlds.ts';

export const interiorLowerProperties = [
  property({ claim: interiorLower, simulator: bernoulli }),
  property({ claim: interiorLower, simulator: bernoulliNaive, worlds: bernoulliWorlds, exhaustive: true }),
];

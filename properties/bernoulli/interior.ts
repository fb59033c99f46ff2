import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interior } from '../../theory/bernoulli/interior.ts';
import { bernoulliWorlds } from './worlds.ts';

export const interiorProperties = [
  property({ claim: interior, simulator: bernoulli }),
  property({ claim: interior, simulator: bernoulliNaive, worlds: bernoulliWorlds }),
];

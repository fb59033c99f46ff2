import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { bernoulliWorlds } from './worlds.ts';

export const survivalProperties = [
  property({ claim: survival, simulator: bernoulli }),
  property({ claim: survival, simulator: bernoulliNaive, worlds: bernoulliWorlds }),
];

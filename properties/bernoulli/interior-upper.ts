import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interiorUpper } from '../../theory/bernoulli/interior-upper.ts';
import { bernoulliWorlds } from './worlds.ts';
import { nearlyCertain } from './telling.ts';

export const interiorUpperProperties = [
  property({ claim: interiorUpper, simulator: bernoulli, telling: [nearlyCertain] }),
  property({ claim: interiorUpper, simulator: bernoulliNaive, worlds: bernoulliWorlds, exhaustive: true }),
];

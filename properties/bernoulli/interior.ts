import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interior } from '../../theory/bernoulli/interior.ts';
import { bernoulliWorlds } from './worlds.ts';

/** About ten symbols are left of the other kind, beyond the sample sizes that are tabled: where the sampler of the rarer symbol begins. */
const points = [{ n: 1000, p0: 0.99, k: 30 }];

export const interiorProperties = [
  property({ claim: interior, simulator: bernoulli, points }),
  property({ claim: interior, simulator: bernoulliNaive, worlds: bernoulliWorlds }),
];

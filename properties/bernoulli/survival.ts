import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { bernoulliWorlds } from './worlds.ts';

/** A model that is certain from the start. */
const CERTAIN = { n: 10, p0: 1, k: 2 };

export const survivalProperties = [
  property({ claim: survival, simulator: bernoulli }),
  property({ claim: survival, simulator: bernoulliNaive, points: [CERTAIN], worlds: bernoulliWorlds }),
];

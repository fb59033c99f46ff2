import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { mean } from '../../theory/bernoulli/mean.ts';
import { bernoulliWorlds } from './worlds.ts';

/** Models that are certain from the start. */
const CERTAIN = [0, 2].map((count) => ({ n: 2, p0: { count, total: 2 }, k: 1 }));

export const meanProperties = [
  property({ claim: mean, simulator: bernoulli }),
  property({ claim: mean, simulator: bernoulliNaive, worlds: [...bernoulliWorlds, ...CERTAIN] }),
];

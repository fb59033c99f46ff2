import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { asymmetry } from '../../theory/bernoulli/asymmetry.ts';
import { bernoulliWorlds } from './worlds.ts';

/** Where half of the lead is left, for a small sample, a larger one and a rare symbol. */
const points = [
  { n: 10, p0: 0.2, k: 2 },
  { n: 100, p0: 0.1, k: 23 },
  { n: 1000, p0: 0.01, k: 50 },
];
/** Sample by sample, where it is decided exactly as well. */
const sampled = [{ n: 4, p0: 0.25, k: 2 }];

export const asymmetryProperties = [
  property({ claim: asymmetry, simulator: bernoulli, points, pointsOnly: true }),
  property({ claim: asymmetry, simulator: bernoulliNaive, points: sampled, worlds: bernoulliWorlds, pointsOnly: true }),
];

import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { heterozygosity } from '../../theory/bernoulli/heterozygosity.ts';
import { bernoulliWorlds } from './worlds.ts';

export const heterozygosityProperties = [
  property({ claim: heterozygosity, simulator: bernoulli }),
  property({ claim: heterozygosity, simulator: bernoulliNaive, worlds: bernoulliWorlds }),
];

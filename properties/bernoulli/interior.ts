import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { interior } from '../../theory/bernoulli/interior.ts';

export const interiorProperties = [property({ claim: interior, simulator: bernoulli }), property({ claim: interior, simulator: bernoulliNaive })];

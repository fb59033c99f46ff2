import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingNinthDecile } from '../../theory/poisson/forgetting-ninth-decile.ts';

export const forgettingNinthDecileProperties = [property({ claim: forgettingNinthDecile, simulator: poisson }), property({ claim: forgettingNinthDecile, simulator: poissonNaive })];

import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingFirstQuartile } from '../../theory/poisson/forgetting-first-quartile.ts';

export const forgettingFirstQuartileProperties = [property({ claim: forgettingFirstQuartile, simulator: poisson }), property({ claim: forgettingFirstQuartile, simulator: poissonNaive })];

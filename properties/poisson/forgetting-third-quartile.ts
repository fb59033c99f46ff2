import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { forgettingThirdQuartile } from '../../theory/poisson/forgetting-third-quartile.ts';

export const forgettingThirdQuartileProperties = [property({ claim: forgettingThirdQuartile, simulator: poisson }), property({ claim: forgettingThirdQuartile, simulator: poissonNaive })];

import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { mean } from '../../theory/poisson/mean.ts';

export const meanProperties = [property({ claim: mean, simulator: poisson }), property({ claim: mean, simulator: poissonNaive })];

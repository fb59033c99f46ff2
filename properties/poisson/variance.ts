import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { variance } from '../../theory/poisson/variance.ts';

export const varianceProperties = [property({ claim: variance, simulator: poisson }), property({ claim: variance, simulator: poissonNaive })];

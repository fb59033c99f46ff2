import { poisson } from '../../src/process/families/poisson.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { property } from '../../src/property/property.ts';
import { survival } from '../../theory/poisson/survival.ts';

export const survivalProperties = [property({ claim: survival, simulator: poisson }), property({ claim: survival, simulator: poissonNaive })];

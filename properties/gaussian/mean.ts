import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { mean } from '../../theory/gaussian/mean.ts';

/** The draws are at mu0 = 0. */
const points = [{ n: 5, sigma0: 2, mu0: 3, ddof: 0, k: 4 }, { n: 40, sigma0: 0.5, mu0: -7, ddof: 1, k: 10 }];

export const meanProperties = [
  property({ claim: mean, simulator: gaussian, points }),
  property({ claim: mean, simulator: gaussianNaive, points }),
];

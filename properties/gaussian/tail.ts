import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tail } from '../../theory/gaussian/tail.ts';

/** Far below what the square of a spread can be as a double. */
const points = [{ n: 2, sigma0: 1, epsilon: 1e-260, ddof: 1, k: 800 }];

export const tailProperties = [property({ claim: tail, simulator: gaussian, points }), property({ claim: tail, simulator: gaussianNaive })];

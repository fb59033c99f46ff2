import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tail } from '../../theory/gaussian/tail.ts';

export const tailProperties = [property({ claim: tail, simulator: gaussian }), property({ claim: tail, simulator: gaussianNaive })];

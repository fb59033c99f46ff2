import { categorical } from '../../src/process/families/categorical.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingVarianceClaim } from '../../theory/categorical/surviving-variance.ts';

export const survivingVarianceProperties = [property({ claim: survivingVarianceClaim, simulator: categorical }), property({ claim: survivingVarianceClaim, simulator: categoricalNaive })];

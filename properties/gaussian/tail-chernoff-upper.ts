import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tailChernoffUpper } from '../../theory/gaussian/tail-chernoff-upper.ts';

export const tailChernoffUpperProperties = [property({ claim: tailChernoffUpper, simulator: gaussian })];

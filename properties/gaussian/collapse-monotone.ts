import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseMonotone } from '../../theory/gaussian/collapse-monotone.ts';

export const collapseMonotoneProperties = [property({ claim: collapseMonotone, simulator: gaussian })];

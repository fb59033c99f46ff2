import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapsed } from '../../theory/gaussian/collapsed.ts';

export const collapsedProperties = [property({ claim: collapsed, simulator: gaussian }), property({ claim: collapsed, simulator: gaussianNaive })];

import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseMedian } from '../../theory/gaussian/collapse-median.ts';

export const collapseMedianProperties = [property({ claim: collapseMedian, simulator: gaussian })];

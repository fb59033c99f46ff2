import { dualBoxes } from '../../src/proof/dual-boxes.ts';
import { dualLower } from '../../theory/bernoulli/dual-lower.ts';
import { lowerBoxes } from './dual-certificates.ts';

export const dualLowerComparisons = [dualBoxes({ claim: dualLower, bound: { theta: 1 }, certificate: lowerBoxes })];

import { dualBoxes } from '../../src/proof/dual-boxes.ts';
import { dualUpper } from '../../theory/bernoulli/dual-upper.ts';
import { upperBoxes } from './dual-certificates.ts';

export const dualUpperComparisons = [dualBoxes({ claim: dualUpper, bound: { a: 3, b: 3 }, certificate: upperBoxes })];

import { dualBoxes } from '../../src/proof/dual-boxes.ts';
import { dualTightUpper } from '../../theory/bernoulli/dual-tight-upper.ts';
import { tightUpperBoxes } from './dual-certificates.ts';

export const dualTightUpperComparisons = [dualBoxes({ claim: dualTightUpper, bound: { a: 1, b: 1 }, certificate: tightUpperBoxes })];

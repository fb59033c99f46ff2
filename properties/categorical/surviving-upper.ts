import { categorical } from '../../src/process/families/categorical.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingUpper } from '../../theory/categorical/surviving-upper.ts';
import { categoricalWorlds } from './worlds.ts';

export const survivingUpperProperties = [
  property({ claim: survivingUpper, simulator: categorical }),
  property({ claim: survivingUpper, simulator: categoricalNaive, worlds: categoricalWorlds, exhaustive: true }),
];

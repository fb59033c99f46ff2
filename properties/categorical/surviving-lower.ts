import { categorical } from '../../src/process/families/categorical.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { property } from '../../src/property/property.ts';
import { survivingLower } from '../../theory/categorical/surviving-lower.ts';
import { categoricalWorlds } from './worlds.ts';

export const survivingLowerProperties = [
  property({ claim: survivingLower, simulator: categorical }),
  property({ claim: survivingLower, simulator: categoricalNaive, worlds: categoricalWorlds, exhaustive: true }),
];

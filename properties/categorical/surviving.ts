import { categorical } from '../../src/process/families/categorical.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { property } from '../../src/property/property.ts';
import { surviving } from '../../theory/categorical/surviving.ts';
import { categoricalWorlds } from './worlds.ts';

export const survivingProperties = [
  property({ claim: surviving, simulator: categorical }),
  property({ claim: surviving, simulator: categoricalNaive, worlds: categoricalWorlds }),
];

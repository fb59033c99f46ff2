import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tailBertrandUpper } from '../../theory/gaussian/tail-bertrand-upper.ts';
import { soon } from './telling.ts';

export const tailBertrandUpperProperties = [property({ claim: tailBertrandUpper, simulator: gaussian, telling: [soon] })];

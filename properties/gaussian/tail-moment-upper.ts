import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { tailMomentUpper } from '../../theory/gaussian/tail-moment-upper.ts';
import { soon } from './telling.ts';

export const tailMomentUpperProperties = [property({ claim: tailMomentUpper, simulator: gaussian, telling: [soon] })];

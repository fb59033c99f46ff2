import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { halfAtN } from '../../theory/gaussian/half-at-n.ts';

export const halfAtNProperties = [property({ claim: halfAtN, simulator: gaussian })];

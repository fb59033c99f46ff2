import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseSurvivalUpper } from '../../theory/gaussian/collapse-survival-upper.ts';

export const collapseSurvivalUpperProperties = [property({ claim: collapseSurvivalUpper, simulator: gaussian, telling: [{ n: 10, sigma0: 1, epsilon: 0.127, ddof: 1, k: 18 }] })];

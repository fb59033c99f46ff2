import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { collapseSurvival } from '../../theory/gaussian/collapse-survival.ts';

export const collapseSurvivalProperties = [property({ claim: collapseSurvival, simulator: gaussian })];

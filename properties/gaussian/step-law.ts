import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { stepLaw } from '../../theory/gaussian/step-law.ts';

export const stepLawProperties = [property({ claim: stepLaw, simulator: gaussian }), property({ claim: stepLaw, simulator: gaussianNaive })];

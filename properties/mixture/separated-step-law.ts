import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { separatedStepLaw } from '../../theory/mixture/separated-step-law.ts';

export const separatedStepLawProperties = [property({ claim: separatedStepLaw, simulator: mixture })];

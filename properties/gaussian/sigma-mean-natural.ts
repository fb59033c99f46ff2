import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { sigmaMeanNatural } from '../../theory/gaussian/sigma-mean-natural.ts';

export const sigmaMeanNaturalProperties = [property({ claim: sigmaMeanNatural, simulator: gaussian })];

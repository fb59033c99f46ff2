import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { sigmaMean } from '../../theory/gaussian/sigma-mean.ts';

export const sigmaMeanProperties = [property({ claim: sigmaMean, simulator: gaussian })];

import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { sigmaMeanConstant } from '../../theory/gaussian/sigma-mean-constant.ts';

export const sigmaMeanConstantProperties = [property({ claim: sigmaMeanConstant, simulator: gaussian })];

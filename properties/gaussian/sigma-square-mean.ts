import { gaussian } from '../../src/process/families/gaussian.ts';
import { property } from '../../src/property/property.ts';
import { sigmaSquareMean } from '../../theory/gaussian/sigma-square-mean.ts';

export const sigmaSquareMeanProperties = [property({ claim: sigmaSquareMean, simulator: gaussian })];

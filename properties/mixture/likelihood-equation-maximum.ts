import { mixtureLikelihoodEquation } from '../../src/process/families/mixture-likelihood-equation.ts';
import { property } from '../../src/property/property.ts';
import { likelihoodEquationMaximum } from '../../theory/mixture/likelihood-equation-maximum.ts';

export const likelihoodEquationMaximumProperties = [property({ claim: likelihoodEquationMaximum, simulator: mixtureLikelihoodEquation })];

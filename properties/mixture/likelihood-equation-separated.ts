import { mixtureLikelihoodEquation } from '../../src/process/families/mixture-likelihood-equation.ts';
import { property } from '../../src/property/property.ts';
import { likelihoodEquationSeparated } from '../../theory/mixture/likelihood-equation-separated.ts';

export const likelihoodEquationSeparatedProperties = [property({ claim: likelihoodEquationSeparated, simulator: mixtureLikelihoodEquation })];

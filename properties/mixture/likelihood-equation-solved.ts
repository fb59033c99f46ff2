import { mixtureLikelihoodEquation } from '../../src/process/families/mixture-likelihood-equation.ts';
import { property } from '../../src/property/property.ts';
import { likelihoodEquationSolved } from '../../theory/mixture/likelihood-equation-solved.ts';

const points = [
  { n: 10, mu0: 3, sigma0: 1, k: 1 },
  { n: 30, mu0: 2, sigma0: 1, k: 1 },
];

export const likelihoodEquationSolvedProperties = [property({ claim: likelihoodEquationSolved, simulator: mixtureLikelihoodEquation, points, pointsOnly: true })];

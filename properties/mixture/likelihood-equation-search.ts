import { mixtureLikelihoodEquation } from '../../src/process/families/mixture-likelihood-equation.ts';
import { property } from '../../src/property/property.ts';
import { likelihoodEquationSearch } from '../../theory/mixture/likelihood-equation-search.ts';

/** Where components overlap many searches give up, for more reasons the longer the sample; farther apart they are taken by larger steps. */
const points = [
  { n: 10, mu0: 0.5, sigma0: 1, k: 1 },
  { n: 10, mu0: 1, sigma0: 1, k: 1 },
  { n: 10, mu0: 2, sigma0: 1, k: 1 },
  { n: 10, mu0: 5, sigma0: 1, k: 1 },
  { n: 100, mu0: 0.7, sigma0: 1, k: 1 },
];

export const likelihoodEquationSearchProperties = [property({ claim: likelihoodEquationSearch, simulator: mixtureLikelihoodEquation, points, pointsOnly: true })];

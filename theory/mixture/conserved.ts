import { expectationOf } from '../../src/claim/estimand.ts';
import { mixtureParameters } from './parameters.ts';

/** What both estimators keep in the mean, whatever else they do. */
export const conserved = {
  parameters: mixtureParameters({ min: 1 }),
  estimand: expectationOf('second', '\\mu_k^2 + \\Sigma_k^2', {
    sd: 'sqrt((4*mu0^2*sigma0^2 + 2*sigma0^4)/n + ((mu0^2 + sigma0^2)^2 + (4*mu0^2*sigma0^2 + 2*sigma0^4)/n) * ((1 + 2/n)^(k-1) - 1))',
  }),
  relation: 'equals',
  formula: 'mu0^2 + sigma0^2',
  // Later the mean is carried by events that no sample sees.
  requires: 'k <= n',
  independentOf: ['n', 'k'],
  status: 'derived-here',
  note: 'The estimator sets μ² + Σ² to the mean of x², so M_k = μ_k² + Σ_k² is a martingale. Given the model, the variance of the next M is (4μ²Σ² + 2Σ⁴)/n ≤ 2M²/n: exact for the first generation, and a bound after it.',
} as const;

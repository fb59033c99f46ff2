import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const algorithm1SeparatedLogMean = claim({
  id: 'mixture/algorithm-1-separated-log-mean',
  title: 'Far apart, Algorithm 1 shrinks the variance by a further 25/26 every generation, whatever the sample size',
  parameters: mixtureParameters({ max: 1000 }),
  estimand: expectationOf('logSigma', '\\ln \\Sigma_k', { sd: 'sqrt(k * trigamma((n-1)/2) / 4)' }),
  relation: 'equals',
  formula: 'log(sigma0) + k/2 * (digamma((n-1)/2) - log(n/2) - log(26/25))',
  requires: 'mu0 >= 300 * sigma0',
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'asymptotic',
  source: cite('corroborate', 'from cochran1934'),
  note: 'With r = m₂/m₁² below 1 + κ the algorithm sets Σ² to 50 r/(50 + 2r) times the variance of |x|, and r is 1 + Σ²/μ² or so: at 300 to 1 within 1e-5 of 1. The published constant 50 stands for infinity.',
});

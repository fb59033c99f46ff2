import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { cite } from '../../src/claim/source.ts';
import { logMeanStep } from '../../src/oracle/gaussian.ts';
import { mixtureParameters } from './parameters.ts';

export const meanUpper = claim({
  id: 'mixture/mean-upper',
  title: 'Under Algorithm 1 the standard deviation of a mixture shrinks at least as fast as that of one inflated Gaussian',
  parameters: mixtureParameters(),
  estimand: expectationOf('logSigma', '\\Sigma_k', { of: 'exp(logSigma)', sd: 'sigma0 * exp(k/2 * ((n + 15) / (4*(n - 1)*(n + 7)) + log1p(-1/n)))' }),
  relation: 'at-most',
  formula: 'sigma0 * exp(k * ((n + 15) / (8*(n - 1)*(n + 7)) + logMeanStep(n, 0)))',
  where: { logMeanStep: withTex('\\ln\\alpha_{#1,#2}', logMeanStep) },
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'implies suresh2025, Theorem 4'),
  note: 'Algorithm 1 sets Σ² to at most 1 + κ times the variance of |x|, ln(1 + κ) = (n + 15)/(4(n − 1)(n + 7)). With x = ±(μ + Σz) that variance is at most the one of μ + Σz, which is Σ² χ²_{n−1}/n. The declared spread is the root of the second moment, bounded in the same way.',
});

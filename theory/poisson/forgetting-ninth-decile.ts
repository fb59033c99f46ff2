import { claim } from '../../src/claim/claim.ts';
import { quantileOf } from '../../src/claim/estimand.ts';
import { rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { forgettingTime as T } from '../../src/oracle/forgetting-time.ts';

export const forgettingNinthDecile = claim({
  id: 'poisson/forgetting-ninth-decile',
  title: 'Nine times in ten a symbol of the Poisson model is forgotten within 19 times its expected count',
  parameters: { n: sampleSize(), lambda0: rate('\\lambda_0', { openMin: true }) },
  estimand: quantileOf('survived', 0.9, 'T'),
  relation: 'equals',
  formula: 'T(9/10, n * lambda0)',
  where: { T },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Theorem 2'),
  note: 'As poisson/forgetting-median: P(T ≤ k) = exp(−c g_k) with c = n λ0, so the quantile is the first k with g_k ≤ −ln(level)/c, about 2c/(−ln level). T/(2c) tends to the reciprocal of an exponential variable, whose mean is infinite.',
});

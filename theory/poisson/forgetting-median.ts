import { claim } from '../../src/claim/claim.ts';
import { quantileOf } from '../../src/claim/estimand.ts';
import { rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { forgettingTime as T } from '../../src/oracle/forgetting-time.ts';

export const forgettingMedian = claim({
  id: 'poisson/forgetting-median',
  title: 'Median time to forget a symbol of the Poisson model, about 2.885 times its expected count',
  parameters: { n: sampleSize(), lambda0: rate('\\lambda_0', { openMin: true }) },
  estimand: quantileOf('survived', 0.5, 'T'),
  relation: 'equals',
  formula: 'T(1/2, n * lambda0)',
  where: { T },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Theorem 2'),
  note: 'Zero is absorbing, so P(T ≤ k) = P(Λ_k = 0) = exp(−c g_k) with c = n λ0, and the quantile is the first k with g_k ≤ −ln(level)/c: 2c/ln 2 − ln(c/ln 2)/3 − 1.029 + O(1/c) for the median. The mean of T is infinite.',
});

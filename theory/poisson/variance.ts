import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const variance = claim({
  id: 'poisson/variance',
  title: 'The variance of the rate of a Poisson model grows in proportion to k/n',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: expectationOf('value', '(\\Lambda_k - \\lambda_0)^2', {
    of: '(value - lambda0)^2',
    sd: 'sqrt(k * lambda0 * (3*k - 1) * (2*k - 1) / (2 * n^3) + 2 * (k * lambda0 / n)^2)',
  }),
  relation: 'equals',
  formula: 'k * lambda0 / n',
  // The kurtosis is about 3 + 6 k/(n λ0): beyond, the squares are carried by events that no sample sees.
  requires: 'k <= n * lambda0',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from the Galton–Watson form of suresh2025, Theorem 2'),
  note: 'The cumulant generating function of N_k = n Λ_k obeys K_{k+1}(t) = K_k(e^t − 1), which gives the second cumulant c k and the fourth c k (3k − 1)(2k − 1)/2 with c = n λ0; the spread of the squared deviation is κ4 + 2 κ2².',
});

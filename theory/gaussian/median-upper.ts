import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const medianUpper = claim({
  id: 'gaussian/median-upper',
  title: 'The median of the standard deviation is hardly above where its logarithm drifts',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  formula: '1/2',
  requires: 'log(epsilon / sigma0) >= k/2 * (digamma((n-1)/2) - log((n-ddof)/2)) + 0.3 / (n - 1)',
  independentOf: ['n', 'sigma0', 'epsilon', 'ddof', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'observed',
  source: cite('corroborate', 'from the exact tail; no counterexample in n ≤ 1e9, k ≤ 1e6'),
  note: 'The median exceeds the mean of ln Σ_k by about −κ3/(6 κ2), which does not depend on k: 0.28 at n = 2 and 1/(6(n − 1)) for large n. See gaussian/median-lower.',
});

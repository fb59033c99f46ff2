import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const medianLower = claim({
  id: 'gaussian/median-lower',
  title: 'The median of the standard deviation is not below where its logarithm drifts',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-least',
  formula: '1/2',
  requires: 'log(epsilon / sigma0) <= k/2 * (digamma((n-1)/2) - log((n-ddof)/2))',
  independentOf: ['n', 'sigma0', 'epsilon', 'ddof', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'observed',
  source: cite('corroborate', 'from the exact tail; no counterexample in n ≤ 1e9, k ≤ 1e6'),
  note: 'With gaussian/median-upper this makes precise that σ is gone at about n generations: the median of Σ_k is σ0 exp(−k/(2(n − 1))) for ddof = 1 and σ0 exp(−k/(n − 1)) for ddof = 0, up to a factor exp(0.3/(n − 1)). At k = n, Σ_k is above σ0/e three times in four. ln χ² is skewed to the left, so its median lies above its mean.',
});

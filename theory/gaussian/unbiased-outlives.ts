import { claim } from '../../src/claim/claim.ts';
import { precedenceOf } from '../../src/claim/estimand.ts';
import { generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const unbiasedOutlives = claim({
  id: 'gaussian/unbiased-outlives',
  title: 'On the same draws, a model that divides the sample variance by n collapses no later than one that divides by n − 1',
  parameters: { n: sampleSize('n', { min: 2, sample: [2, 200] }), sigma0: standardDeviation(), epsilon: threshold(), k: generation('k', { sample: [1, 200] }) },
  estimand: precedenceOf('biasedAbove', 'unbiasedAbove', 'T_{\\varepsilon}^{(0)} < T_{\\varepsilon}^{(1)}'),
  relation: 'precedes',
  requires: 'epsilon < sigma0 and sigma0 <= 4 * epsilon and k >= n',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'coupling of the two divisors'),
  note: 'With the same chi-square variables, Σ_k with divisor n is Σ_k with divisor n − 1 times (1 − 1/n)^{k/2}, replicate by replicate: it is below every threshold first, or at the same generation. Within k ≥ n generations a loss of a factor of 4 is common enough for an order to be seen.',
});

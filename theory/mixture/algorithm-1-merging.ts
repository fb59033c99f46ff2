import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const algorithm1Merging = claim({
  id: 'mixture/algorithm-1-merging',
  aliases: ['suresh2025/erratum-4'],
  title: 'Algorithm 1 takes overlapping components for one at least every twentieth time',
  parameters: mixtureParameters(),
  estimand: probabilityOf('merged', '\\mu_k = 0'),
  relation: 'at-least',
  formula: '1/20',
  requires: 'mu0 <= sigma0 and n >= 5 and n <= 50',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'the branch that sets μ = 0 asks for a sample that does not exist',
    at: [{ n: 10, mu0: 1, sigma0: 1, k: 1 }],
  },
  source: cite('suresh2025', 'Algorithm 1, its branch with μ = 0'),
  note: 'With r = m₂/m₁² of the magnitudes the branch needs r > (1 + κ)/κ. But r ≤ n for any n numbers, and κ ≤ 1/(n − 1) for every n ≥ 2, so r ≤ n ≤ (1 + κ)/κ. The maximum of the joint likelihood, which the algorithm approximates, does lie at μ = 0 for one sample in nine here.',
});

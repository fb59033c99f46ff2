import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const halfAtN = claim({
  id: 'gaussian/half-at-n',
  aliases: ['suresh2025/erratum-15'],
  title: 'After n generations the standard deviation has fallen to σ0/e with even odds',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'equals',
  formula: '1/2',
  requires: 'k == n and abs(log(sigma0 / epsilon) - 1) <= 1e-12',
  independentOf: ['n', 'sigma0', 'epsilon', 'ddof', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'with divisor n − 1 it takes 2n generations; at n the odds are three to one that σ is larger',
    at: [
      { n: 100, sigma0: 1, epsilon: 0.36787944117144233, ddof: 1, k: 100 },
      { n: 1000, sigma0: 1, epsilon: 0.36787944117144233, ddof: 1, k: 1000 },
    ],
  },
  source: cite('suresh2025', 'the remark that σ goes to zero at roughly n iterations, read as a median'),
  note: 'P(Σ_n > σ0/e) = 0.7555 at n = 100. The remark is right as an order of magnitude: gaussian/median-lower and gaussian/median-upper have the constants, and with divisor n it is nearly right as it stands.',
});

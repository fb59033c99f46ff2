import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const tailUpperAsDrawn = claim({
  id: 'mixture/tail-upper-as-drawn',
  aliases: ['suresh2025/erratum-8'],
  title: 'The curve drawn over the mixture is a bound from the first abscissa on',
  parameters: { ...mixtureParameters(), k: generation('k', { min: 0, sample: [1, 15] }), epsilon: threshold('\\varepsilon', { sample: [0.01, 1] }) },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  formula: 'sigma0 / epsilon * exp(-(k + 1) / (4*n))',
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'the bounds of generations 1, 2, … are drawn over 0, 1, …, and at generation 0 nothing has shrunk yet',
    at: [{ n: 10, mu0: 1, sigma0: 1, epsilon: 0.99, k: 0 }],
  },
  source: cite('suresh2025', 'companion notebook, the tail figure of the mixture'),
  note: 'At generation 0 the probability is 1 for every ε < σ0, and the curve is below 1 for ε above σ0 exp(−1/(4n)). From generation 1 on what is drawn is true all the same, because Algorithm 1 shrinks faster than Theorem 4 says (mixture/mean-upper).',
});

import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';
import { mixtureParameters } from './parameters.ts';

export const algorithm1Consistent = claim({
  id: 'mixture/algorithm-1-consistent',
  aliases: ['suresh2025/erratum-5'],
  title: 'Far apart, Algorithm 1 approximates joint maximum likelihood',
  parameters: { ...mixtureParameters(), epsilon: threshold('\\varepsilon', { sample: [0.01, 1] }) },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\mathbb{P}\\left(\\sigma_0^2 \\prod_{i=1}^{k} \\tfrac{1}{n} \\chi^2_{n-1,i} > \\varepsilon^2\\right)',
    evaluate: ({ n = NaN, k = NaN, sigma0 = NaN, epsilon = NaN }) => gaussianTail(n, k, epsilon / sigma0, 0),
  }),
  requires: 'mu0 >= 300 * sigma0',
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'the published constant 50 multiplies the variance of well separated components by 25/26 every generation whatever n, so more samples do not bring the estimate to the truth',
    at: [{ n: 100, mu0: 300, sigma0: 1, k: 100, epsilon: 0.1 }, { n: 1000, mu0: 300, sigma0: 1, k: 20, epsilon: 0.8 }],
  },
  source: cite('suresh2025', 'Algorithm 1, read as an approximation of joint maximum likelihood'),
  note: 'At n = 100, k = 100 and ε = σ0/10 the truth is 0.175, where joint maximum likelihood gives 0.964. The exact law is mixture/algorithm-1-separated-log-mean.',
});

import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';

export const collapseMonotone = claim({
  id: 'gaussian/collapse-monotone',
  title: 'The collapse time has the law that a falling standard deviation would give it',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('uncollapsed', 'T_\\varepsilon > k'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\mathbb{P}(\\Sigma_k > \\varepsilon)',
    evaluate: ({ n, sigma0, epsilon, ddof, k }) => gaussianTail(n as number, k as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'Σ is not monotone: it may have been below ε and have come back',
    at: [{ n: 10, sigma0: 1, epsilon: 0.5, ddof: 1, k: 20 }, { n: 10, sigma0: 1, epsilon: 0.1, ddof: 1, k: 50 }],
  },
  source: cite('corroborate', 'a reading of figures that plot P(Σ_k > ε) as the law of a collapse time'),
  note: 'P(T > 20) = 0.2208 where P(Σ_20 > ε) = 0.3459 (n = 10, ε = σ0/2). gaussian/collapse-survival has the law, gaussian/collapse-survival-upper what is left of the equality.',
});

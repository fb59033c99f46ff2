import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';

export const collapseSurvivalUpper = claim({
  id: 'gaussian/collapse-survival-upper',
  title: 'A model that has never collapsed is not collapsed now',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('uncollapsed', 'T_\\varepsilon > k'),
  relation: 'at-most',
  oracle: oracle({
    tex: '\\mathbb{P}(\\Sigma_k > \\varepsilon)',
    evaluate: ({ n, sigma0, epsilon, ddof, k }) => gaussianTail(n as number, k as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'the event on the left implies the one on the right'),
  note: 'So Theorem 3 of suresh2025 bounds the collapse time as well, and the time at which Σ_k is small with even odds is not when it first becomes small with even odds.',
});

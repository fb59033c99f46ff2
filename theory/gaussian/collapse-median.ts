import { claim } from '../../src/claim/claim.ts';
import { quantileOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_PASSAGE, collapseTime } from '../../src/oracle/first-passage.ts';

export const collapseMedian = claim({
  id: 'gaussian/collapse-median',
  title: 'Median of the first generation at which the standard deviation is below a threshold',
  parameters: { n: sampleSize('n', { min: 2, max: LARGEST_PASSAGE.n }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor() },
  estimand: quantileOf('uncollapsed', 0.5, 'T_\\varepsilon'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\min\\left\\{k : \\mathbb{P}(T_\\varepsilon \\leq k) \\geq \\tfrac12\\right\\}',
    evaluate: ({ n, sigma0, epsilon, ddof }) => collapseTime(0.5, n as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  // The median is near 2 (n − 1) ln(σ0/ε) at most; longer walks are not worth solving.
  requires: 'epsilon < sigma0 and (n - 1) * log(sigma0 / epsilon) <= 80',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934; integral equation of a killed random walk'),
  note: 'From gaussian/collapse-survival. Σ_k itself has its median at ε later: at 41 instead of 36 for n = 10 and ε = 0.1 σ0, at 455 instead of 383 for n = 100.',
});

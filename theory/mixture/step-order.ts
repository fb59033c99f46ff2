import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const stepOrder = claim({
  id: 'mixture/step-order',
  title: 'The step that dominates Algorithm 1 contracts faster than Theorem 4 says',
  parameters: { n: sampleSize('n', { min: 3 }) },
  estimand: identity('\\ln\\left((1+\\kappa)(1 - \\tfrac{1}{n})\\right)', '(n + 15) / (4 * (n - 1) * (n + 7)) + log(1 - 1/n)'),
  relation: 'at-most',
  formula: '-1 / (2*n)',
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'implies suresh2025, Theorem 4'),
  note: 'ln(1 + κ) = (n + 15)/(4 (n − 1)(n + 7)). The left side is about −3/(4n), that of Theorem 4 −1/(2n). At n = 2 it is the mean factor, 0.7145 against 0.8825, that implies the theorem.',
});

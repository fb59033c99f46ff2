import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { meanStepBound as alpha } from '../../src/oracle/mean-step-bound.ts';

export const meanStepLower = claim({
  id: 'gaussian/mean-step-lower',
  title: 'The mean factor of a generation is more than exp(−1/(4(n − 1))): the rate of Theorem 3 cannot be 1/(4n − 4) by its proof',
  parameters: { n: sampleSize('n', { min: 2, max: 1e4 }) },
  estimand: identity('\\alpha_n', 'alpha(n)'),
  relation: 'at-least',
  formula: 'exp(-1 / (4*n - 4))',
  where: { alpha },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'limits suresh2025, Theorem 3'),
  note: 'δ > 0 in −1/ln α_n = 4(n − 1) + δ.',
});

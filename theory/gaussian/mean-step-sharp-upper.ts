import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { meanStepBound as alpha } from '../../src/oracle/mean-step-bound.ts';

export const meanStepSharpUpper = claim({
  id: 'gaussian/mean-step-sharp-upper',
  title: 'The mean factor of a generation is at most exp(−1/(4n − 3.5))',
  parameters: { n: sampleSize('n', { min: 2, max: 1e4 }) },
  estimand: identity('\\alpha_n', 'alpha(n)'),
  relation: 'at-most',
  formula: 'exp(-1 / (4*n - 3.5))',
  where: { alpha },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 3'),
  note: '−1/ln α_n = 4ν + δ with ν = n − 1 and δ ≤ 0.4289 (n = 2), falling like 2/(3ν): below 4ν + 1/2 = 4n − 3.5. That is as far as it goes: by Cramér’s theorem at order one, the smallest C for which (σ0/ε) exp(−k/C) holds for all k and ε is 4ν + δ itself.',
});

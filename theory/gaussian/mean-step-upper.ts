import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { meanStepBound as alpha } from '../../src/oracle/mean-step-bound.ts';

export const meanStepUpper = claim({
  id: 'gaussian/mean-step-upper',
  aliases: ['suresh2025/theorem-3-contraction'],
  title: 'The mean factor of a generation is at most exp(−1/(4n − 1)), which is what Theorem 3 needs',
  parameters: { n: sampleSize('n', { min: 2, max: 1e4 }) },
  estimand: identity('\\alpha_n', 'alpha(n)'),
  relation: 'at-most',
  formula: 'exp(-1 / (4*n - 1))',
  where: { alpha },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 3, the contraction'),
  note: 'α_n = √(2/ν) Γ((ν + 1)/2)/Γ(ν/2) with ν = n − 1, and −1/ln α = 4ν + δ with 0 < δ ≤ 0.4289, below 4n − 1 = 4ν + 3. Markov’s inequality does the rest.',
});

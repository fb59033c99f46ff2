import { erratum } from '../../src/claim/erratum.ts';

export const algorithm1Branch = erratum({
  number: 4,
  title: 'A branch of Algorithm 1 is never taken',
  where: 'Algorithm 1, the case μ = 0',
  says: 'Where the sample does not look like two components, the algorithm sets μ = 0 and Σ² to the second moment.',
  found: 'That case needs r = m₂/m₁² above (1 + κ)/κ. But r is at most n for any n numbers, and (1 + κ)/κ is at least n, because κ ≤ 1/(n − 1) for every n ≥ 2. What is left is simple: Σ² is the variance of |x|, times 1 + κ or, far apart, times 50 r/(50 + 2r).',
  asPublished: 'mixture/algorithm-1-merging',
  corrected: 'mixture/algorithm-1-apart',
});

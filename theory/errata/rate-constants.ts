import { erratum } from '../../src/claim/erratum.ts';

export const rateConstants = erratum({
  number: 10,
  title: '4n − 1 and 4n are both true, 4(n − 1) is not',
  where: 'Theorem 3 against Theorem 4 and the code',
  says: 'Theorem 3 has the rate 1/(4n − 1), Theorem 4 and the code have 1/(4n).',
  reading: 'Whoever reconciles the two is led to 4(n − 1), since n − 1 degrees of freedom is what the proof is about.',
  found: 'The mean of Σ_k falls by α each generation, and −1/ln α = 4(n − 1) + δ with 0 < δ < 0.43. So 4n, 4n − 1 and even 4n − 7/2 are true, and 4(n − 1) is false for every n: at n = 2, k = 3 the mean is 0.508 σ0 where it would be 0.472. The tail breaks it, too, if k is large: at n = 2, k = 200, ε = 108,240 σ0 by a factor of 5.5.',
  asPublished: 'gaussian/sigma-mean-natural',
  corrected: 'gaussian/sigma-mean',
});

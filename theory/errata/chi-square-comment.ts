import { erratum } from '../../src/claim/erratum.ts';

export const chiSquareComment = erratum({
  number: 13,
  title: 'Not the mean of χ², and not by simulation',
  where: 'Companion notebook, the comment on the bound of Bertrand et al.',
  says: 'The function is said to find the expected value of χ² through simulations.',
  found: 'It integrates numerically, and what it finds is the mean of χ/√(n − 1), the factor α of E Σ. The mean of χ²/(n − 1) is 1, and with it σ would keep its mean: at n = 10, k = 20 the mean of Σ_k is 0.574 σ0. α has a closed form, √(2/(n − 1)) Γ(n/2)/Γ((n − 1)/2).',
  asPublished: 'gaussian/sigma-mean-constant',
  corrected: 'gaussian/sigma-mean',
});

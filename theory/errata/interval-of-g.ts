import { erratum } from '../../src/claim/erratum.ts';

export const intervalOfG = erratum({
  number: 14,
  title: '[1/k, 3/k] is wide, and its middle is not the answer',
  where: 'Theorem 2, the bounds on g_k',
  says: 'g_k is between 1/k and 3/k.',
  reading: 'True. A reader who needs a number takes the middle, 2/k.',
  found: '2/k is right in the limit and false at every k: the first generation is survived with probability 0.632 by one expected copy, and this says 0.865. True for all k is 2/(k + 1 + (ln k)/3) ≤ g_k ≤ 2/(k + 1), with equality on the right at k = 1, and neither is ever off by more than 7 %.',
  asPublished: 'poisson/survival-midpoint',
  corrected: 'poisson/survival-sharp-lower',
});

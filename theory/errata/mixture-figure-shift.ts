import { erratum } from '../../src/claim/erratum.ts';

export const mixtureFigureShift = erratum({
  number: 8,
  title: 'The bound over the mixture is drawn one generation early',
  where: 'Companion notebook, the tail figure of the mixture',
  says: 'The curve of Theorem 4 begins at abscissa 0.',
  found: 'The function returns the bounds of generations 1, 2, …, and they are drawn over 0, 1, …: the curve at 0 is below 1 for ε just below σ0, where the probability is 1. From generation 1 on what is drawn happens to be true, because Algorithm 1 is faster than Theorem 4 says. The error bars of the approximate estimator, too, are computed from the frequencies of the other one.',
  asPublished: 'mixture/tail-upper-as-drawn',
  corrected: 'mixture/tail-upper',
});

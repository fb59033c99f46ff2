import { erratum } from '../../src/claim/erratum.ts';

export const gaussianFigureBound = erratum({
  number: 9,
  title: 'The bound in the Gaussian figure is not Theorem 3',
  where: 'Companion notebook, the Gaussian figure',
  says: 'The curve labelled as our upper bound illustrates Theorem 3.',
  found: 'What is drawn is Markov’s inequality for the moment of order 0.7; the line with exp(−k/(4n − 1)) is commented out. At n = 10, ε = σ0/10, k = 100 the drawn curve is 0.391, Theorem 3 says 0.770, and the truth is 0.082. The drawn curve is a bound too, though a moment of another order is better almost everywhere, and its gamma function overflows from n = 344 on.',
  asPublished: 'gaussian/figure-bound-is-theorem-3',
  corrected: 'gaussian/tail-moment-upper',
});

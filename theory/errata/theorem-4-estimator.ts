import { erratum } from '../../src/claim/erratum.ts';

export const theorem4Estimator = erratum({
  number: 6,
  title: 'Theorem 4 is about Algorithm 1',
  where: 'Theorem 4 and the figures beside it',
  says: 'The standard deviation of a mixture that is fitted again and again goes to zero at the rate exp(−k/(4n)).',
  reading: 'Read of joint maximum likelihood, which the figures show as well.',
  found: 'The proof needs the mean of Σ_1 to be at most σ0 exp(−1/(4n)). Under joint maximum likelihood of overlapping components it is not: at n = 100 and μ = σ it is 1.010 σ0. Under Algorithm 1 it is, and by more than is claimed. We have not seen the tail bound itself fail for joint maximum likelihood; there is no proof of it.',
  asPublished: 'mixture/contraction',
  corrected: 'mixture/mean-upper',
});

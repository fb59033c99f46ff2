import { erratum } from '../../src/claim/erratum.ts';

export const meanForgettingTime = erratum({
  number: 3,
  title: 'There is no mean time to forget',
  where: 'Abstract, and the remarks on Theorem 2',
  says: 'The time to forget a word is approximately linear in its number of occurrences.',
  reading: 'Read of the mean, which is what averaging over runs and fitting a slope gives.',
  found: 'P(T > k) falls like 2c/k only, so E T is infinite. An average over runs that are watched for k generations grows like 2c ln k: for ten occurrences it is 41 after 100 generations, 85 after 1000 and 131 after 10,000. Quantiles, ln T and the mean of min(T, k) can be tested, the mean of T cannot.',
  asPublished: 'poisson/forgetting-mean-linear',
  corrected: 'poisson/forgetting-restricted-mean',
});

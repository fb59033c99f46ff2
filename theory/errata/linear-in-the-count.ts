import { erratum } from '../../src/claim/erratum.ts';

export const linearInTheCount = erratum({
  number: 2,
  title: 'Linear in the count, while the count is small beside the sample',
  where: 'Abstract, and the remarks on Theorem 1',
  says: 'The time to forget a word is approximately linear in its number of occurrences.',
  found: 'So it is for c = n p0 between 20 and n/100: the median is between 2.6 c and 3.1 c. It is not for common words: at n = 1000 and p0 = 0.2 the median is 698 generations where the linear law has 577, and from p0 = 1/2 on there is no median, because the word is kept for ever at least every other time.',
  asPublished: 'bernoulli/median-linear-common',
  corrected: 'bernoulli/median-linear',
});

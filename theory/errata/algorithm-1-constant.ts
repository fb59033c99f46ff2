import { erratum } from '../../src/claim/erratum.ts';

export const algorithm1Constant = erratum({
  number: 5,
  title: 'The constant 50 makes Algorithm 1 inconsistent',
  where: 'Algorithm 1, the constant a = 50',
  says: 'Algorithm 1 approximates joint maximum likelihood.',
  found: 'Where the components are far apart it multiplies the variance by 25/26 every generation, whatever n: σ falls by two per cent on top of what sampling does, and beyond n = 50 this is what drives the collapse. At n = 100, k = 100, ε = σ0/10 the probability of Σ > ε is 0.175, where joint maximum likelihood has 0.964. Theorem 4 stays true and says 7.8 there. An infinite constant would do.',
  asPublished: 'mixture/algorithm-1-consistent',
  corrected: 'mixture/algorithm-1-separated-log-mean',
});

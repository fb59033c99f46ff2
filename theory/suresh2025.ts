/**
 * What Suresh, Thangaraj and Khandavally (2025) and their notebook say, statement by statement and figure by figure: all of it, so that what the
 * claims leave out is seen.
 */
import type { PublishedStatement } from '../src/claim/published-statement.ts';

const theorems: readonly PublishedStatement[] = [
  { label: 'Theorem 1, lower bound', says: 'A symbol of the Bernoulli model survives at least as often as in the Poisson model.', claims: ['bernoulli/survival-lower', 'bernoulli/dual-lower', 'bernoulli/survival-sharp-lower'] },
  { label: 'Theorem 1, upper bound', says: 'It survives at most as often, up to a correction of order n p0² + k p0.', claims: ['bernoulli/survival-upper', 'bernoulli/dual-upper', 'bernoulli/survival-poisson-upper', 'bernoulli/survival-sharp-upper'] },
  { label: 'Theorem 1, extension to {0, 1}', says: 'The probability that neither the symbol nor all others are lost is within the sum of the two bounds.', claims: ['bernoulli/interior-lower', 'bernoulli/interior-upper', 'bernoulli/interior-sharp-upper'] },
  { label: 'Theorem 2, survival', says: 'A symbol of the Poisson model survives k generations with probability 1 − exp(−n λ0 g_k), g_{k+1} = 1 − exp(−g_k).', claims: ['poisson/survival'] },
  { label: 'Theorem 2, bounds', says: 'g_k is between 1/k and 3/k.', claims: ['poisson/survival-lower', 'poisson/survival-upper', 'poisson/exponent-lower', 'poisson/exponent-upper', 'poisson/exponent-sharp-lower', 'poisson/exponent-sharp-upper', 'poisson/survival-sharp-lower', 'poisson/survival-sharp-upper'] },
  { label: 'Corollary 1, lower bound', says: 'The expected number of symbols left is at least the sum of the lower bounds of Theorem 1.', claims: ['categorical/surviving-lower', 'categorical/surviving'] },
  { label: 'Corollary 1, upper bound', says: 'It is at most the sum of the upper bounds of Theorem 1.', claims: ['categorical/surviving-upper', 'categorical/surviving-sharp-upper'] },
  { label: 'Theorem 3', says: 'The probability of Σ_k > ε is at most (σ0/ε) exp(−k/(4n − 1)) in the Gaussian model.', claims: ['gaussian/tail-upper', 'gaussian/mean-step-upper', 'gaussian/tail', 'gaussian/tail-chernoff-upper', 'gaussian/tail-natural-upper', 'gaussian/tail-upper-tilted'] },
  { label: 'Theorem 4', says: 'It is at most (σ0/ε) exp(−k/(4n)) for a mixture of two Gaussians fitted by Algorithm 1.', claims: ['mixture/tail-upper', 'mixture/tail-sharp-upper', 'mixture/mean-upper'] },
];

const comparisons: readonly PublishedStatement[] = [
  { label: 'Comparison, Seddik et al., lower', says: 'Neither 0 nor 1 is reached with probability at least 4 p0 (1 − p0) (1 − 1/n)^k.', claims: ['bernoulli/interior-seddik-lower'] },
  { label: 'Comparison, Seddik et al., upper', says: 'And with probability at most 2n p0 (1 − p0) (1 − 1/n)^k.', claims: ['bernoulli/interior-seddik-upper'] },
  { label: 'Comparison, Bertrand et al.', says: 'The probability of Σ_k > ε is at most (σ0/ε) α^k.', claims: ['gaussian/tail-bertrand-upper', 'gaussian/sigma-mean'] },
  { label: 'Moments, mean', says: 'What is estimated without bias keeps its mean from generation to generation.', claims: ['bernoulli/mean', 'poisson/mean', 'gaussian/mean', 'gaussian/sigma-square-mean', 'mixture/second-moment', 'mixture/algorithm-1-second-moment'] },
  { label: 'Moments, variance', says: 'The variance of the Bernoulli frequency tends to p0 (1 − p0), that of the Poisson rate grows without end.', claims: ['bernoulli/variance', 'bernoulli/heterozygosity', 'poisson/variance'] },
  { label: 'Algorithm 1', says: 'Approximates joint maximum likelihood of a symmetric mixture.', claims: ['mixture/algorithm-1-consistent', 'mixture/algorithm-1-separated-log-mean', 'mixture/algorithm-1-merging', 'mixture/algorithm-1-apart'] },
  { label: 'Likelihood equation of the mixture', says: 'The joint maximum of the likelihood solves μ = mean(x tanh(μx/Σ²)).', claims: ['mixture/likelihood-equation-maximum', 'mixture/likelihood-equation-separated', 'mixture/separated-log-mean', 'mixture/separated-step-law'] },
];

const headlines: readonly PublishedStatement[] = [
  { label: 'Abstract, forgetting', says: 'The time to forget a word is approximately linear in its number of occurrences.', claims: ['bernoulli/median-linear', 'bernoulli/median-linear-common', 'poisson/forgetting-median', 'bernoulli/forgetting-median', 'poisson/forgetting-mean-linear'] },
  { label: 'Remark on the Gaussian model', says: 'The standard deviation goes to zero roughly at n iterations.', claims: ['gaussian/half-at-n', 'gaussian/median-lower', 'gaussian/median-upper', 'gaussian/collapse-median', 'gaussian/log-mean'] },
  { label: 'Mixtures', says: 'The same holds of Gaussian mixtures.', claims: ['mixture/contraction', 'mixture/tail-upper', 'mixture/separated-log-mean'] },
  { label: 'Collapse is certain', says: 'A model that is trained on what the last one wrote has lost its variety in the end.', claims: [], reason: 'a limit in k, which no run of finite length can contradict; its rates, which are the subject of the paper, are claims' },
  { label: 'n-gram models of order 2 and more', says: 'Corollary 1 describes them too.', claims: ['n-gram/multinomial-words'] },
];

const figures: readonly PublishedStatement[] = [
  { label: 'Figure 2(a)', says: 'Trajectories of a Gaussian model: the location strays, and the spread dies.', claims: ['gaussian/mean', 'gaussian/mean-variance', 'gaussian/log-mean', 'gaussian/log-variance'] },
  { label: 'Figure 2(b)', says: 'Trajectories of a Bernoulli model: each ends at 0 or 1.', claims: ['bernoulli/mean', 'bernoulli/variance', 'bernoulli/survival'] },
  ...['n = 10,000, p0 = 0.001', 'n = 100, p0 = 0.01'].flatMap((panel) => [
    { label: `Notebook, Bernoulli figure, ${panel}`, says: 'How often a symbol is left, and both bounds of Theorem 1.', claims: ['bernoulli/survival', 'bernoulli/survival-lower', 'bernoulli/survival-upper'] },
    {
      label: `Notebook, Bernoulli figure, not 0 or 1, ${panel}`, says: 'How often a symbol is left and others are, the bounds of Theorem 1 and those of Seddik et al.',
      claims: ['bernoulli/interior', 'bernoulli/interior-lower', 'bernoulli/interior-upper', 'bernoulli/interior-seddik-lower', 'bernoulli/interior-seddik-upper'],
    },
  ]),
  ...[1, 10].map((rate) => ({
    label: `Notebook, Poisson figure, λ0 = ${rate}`, says: 'How often a symbol is left, Theorem 2 and its bounds.', claims: ['poisson/survival', 'poisson/survival-lower', 'poisson/survival-upper'],
  })),
  { label: 'Notebook, Gaussian figure', says: 'How often Σ_k > ε, the authors’ bound, and that of Bertrand et al.', claims: ['gaussian/tail-moment-upper', 'gaussian/tail-bertrand-upper', 'gaussian/tail'] },
  { label: 'Unigram figure', says: 'How many words of a text a unigram model keeps; the bounds of Corollary 1 coincide.', claims: ['categorical/surviving-lower', 'categorical/surviving-upper', 'n-gram/unigram-words'] },
  { label: 'n-gram figure', says: 'The same for n-gram models.', claims: ['n-gram/multinomial-words', 'n-gram/unigram-words'] },
  { label: 'Notebook, Zipf figure, a = 1, b = 2.7', says: 'How many symbols of a Zipf law are left, and Corollary 1.', claims: ['categorical/surviving', 'categorical/surviving-lower', 'categorical/surviving-upper', 'categorical/surviving-zipf-swapped'] },
  { label: 'Notebook, Zipf figure, a = 2, b = 5', says: 'The same for a lighter tail.', claims: ['categorical/surviving', 'categorical/surviving-lower', 'categorical/surviving-upper'] },
  { label: 'Notebook, mixture, scatter', says: 'Where the models of a mixture lie after some generations.', claims: ['mixture/second-moment', 'mixture/algorithm-1-second-moment'] },
  { label: 'Notebook, mixture, tail', says: 'How often Σ_k > ε under both estimators, and Theorem 4.', claims: ['mixture/tail-upper', 'mixture/tail-upper-as-drawn', 'mixture/tail-sharp-upper'] },
];

/** In the order of the paper: theorems, what they are compared with, headlines, figures. */
export const statements: readonly PublishedStatement[] = [...theorems, ...comparisons, ...headlines, ...figures];

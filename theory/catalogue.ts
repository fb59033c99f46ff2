/** The catalogue of what is known about the models, item by item, with the claims that encode each: what no claim says has its reason. */
import type { PublishedStatement } from '../src/claim/published-statement.ts';

const poisson: readonly PublishedStatement[] = [
  { label: 'P0', says: 'A symbol survives k generations with probability 1 − exp(−c g_k).', claims: ['poisson/survival', 'poisson/survival-shifted', 'poisson/survival-midpoint'] },
  { label: 'P1', says: '2/(k + 1 + ln k/3) ≤ g_k ≤ 2/(k + 1), within the published [1/k, 3/k].', claims: ['poisson/exponent-sharp-lower', 'poisson/exponent-harmonic-lower', 'poisson/exponent-sharp-upper', 'poisson/exponent-lower', 'poisson/exponent-upper', 'poisson/survival-lower', 'poisson/survival-upper', 'poisson/survival-sharp-lower', 'poisson/survival-sharp-upper'] },
  { label: 'P2', says: 'g_k in constant time, by an Abel function.', claims: ['poisson/exponent-evaluation', 'poisson/exponent-closed-form'] },
  { label: 'P3, mean and variance', says: 'E Λ_k = λ0 and Var Λ_k = k λ0/n.', claims: ['poisson/mean', 'poisson/variance'] },
  { label: 'P3, cumulants', says: 'The third and fourth cumulants are c k (3k − 1)/2 and c k (3k − 1)(2k − 1)/2.', claims: ['poisson/third-cumulant', 'poisson/fourth-cumulant'] },
  { label: 'P3, conditional mean', says: 'E[N_k | N_k > 0] = c/(1 − exp(−c g_k)).', claims: ['poisson/conditional-mean'] },
  { label: 'P3, whole law', says: 'The generating function gives the law of N_k.', claims: ['poisson/generating-function'] },
  { label: 'P3, limit law', says: '2 N_k/k given survival tends to an exponential.', claims: [], reason: 'a limit in k without a stated error; the generating function, of which it is a limit, is a claim at every k' },
  { label: 'P4, quantiles', says: 'T_q is the first k with g_k ≤ −ln q/c.', claims: ['poisson/forgetting-median', 'poisson/forgetting-first-quartile', 'poisson/forgetting-third-quartile', 'poisson/forgetting-ninth-decile'] },
  { label: 'P4, means', says: 'E T is infinite, E min(T, k) grows like 2c ln k.', claims: ['poisson/forgetting-restricted-mean', 'poisson/forgetting-mean-linear'] },
  { label: 'P4, logarithm', says: 'The mean and spread of ln T, which tends to ln 2c plus a Gumbel variable.', claims: ['poisson/forgetting-log-mean'] },
];

const bernoulli: readonly PublishedStatement[] = [
  { label: 'B0, mean and variance', says: 'E P_k = p0, Var P_k = p0 q0 (1 − (1 − 1/n)^k).', claims: ['bernoulli/mean', 'bernoulli/variance', 'bernoulli/heterozygosity'] },
  { label: 'B0, third and fourth moments', says: 'Powers of a triangular matrix.', claims: ['bernoulli/third-moment', 'bernoulli/fourth-moment'] },
  { label: 'B0′', says: 'The eigenvalues of the chain are 1 and the products of 1 − i/n.', claims: ['bernoulli/spectrum', 'bernoulli/heterozygosity', 'bernoulli/asymmetry'] },
  { label: 'B1', says: 'The ancestral dual: P(P_k = 0) = E (1 − p0)^A.', claims: ['bernoulli/survival', 'bernoulli/interior', 'bernoulli/dual-forward'] },
  { label: 'B2', says: 'Theorem 1, lower bound.', claims: ['bernoulli/survival-lower', 'bernoulli/dual-lower'] },
  { label: 'B3', says: 'A lower bound that tends to p0, as the probability does.', claims: ['bernoulli/survival-sharp-lower', 'bernoulli/moment-lower-order'] },
  { label: 'B4', says: 'An upper bound by a mean number of ancestors, below that of Theorem 1.', claims: ['bernoulli/survival-sharp-upper', 'bernoulli/survival-poisson-upper', 'bernoulli/ancestral-bound', 'bernoulli/sharp-upper-order', 'bernoulli/dual-tight-upper'] },
  { label: 'B5', says: 'Theorem 1, upper bound.', claims: ['bernoulli/survival-upper', 'bernoulli/dual-upper', 'bernoulli/survival-uncorrected-upper'] },
  { label: 'B6', says: 'The second order in 1/n.', claims: ['bernoulli/second-order', 'bernoulli/survival'] },
  { label: 'B7', says: 'Theorem 1, extended to both ends.', claims: ['bernoulli/interior-lower', 'bernoulli/interior-upper'] },
  { label: 'B8', says: 'The bounds of Seddik et al., and n p0 q0 (1 − 1/n)^(k − 1).', claims: ['bernoulli/interior-seddik-lower', 'bernoulli/interior-seddik-upper', 'bernoulli/interior-sharp-upper', 'bernoulli/interior-upper-order'] },
  { label: 'B9', says: 'Mean times to absorption and to a loss that happens, and their diffusion.', claims: ['bernoulli/absorption-diffusion', 'bernoulli/absorption-diffusion-exact', 'bernoulli/forgetting-diffusion'] },
  { label: 'B10', says: 'Median forgetting times are linear in the count while it is far below n.', claims: ['bernoulli/median-linear', 'bernoulli/median-linear-common', 'bernoulli/forgetting-median'] },
];

const discrete: readonly PublishedStatement[] = [
  { label: 'D1', says: 'The expected number of symbols left, from the dual.', claims: ['categorical/surviving', 'n-gram/unigram-words', 'categorical/surviving-zipf-swapped'] },
  { label: 'D2', says: 'Its variance, from merged symbols.', claims: ['categorical/surviving-variance'] },
  { label: 'D3', says: 'Corollary 1, and a sharper upper bound.', claims: ['categorical/surviving-lower', 'categorical/surviving-upper', 'categorical/surviving-sharp-upper'] },
  { label: 'D4', says: 'The bounds of Corollary 1 coincide, as far as a figure shows.', claims: ['categorical/bounds-apart', 'categorical/surviving-lower', 'categorical/surviving-upper'] },
  { label: 'D5', says: 'An n-gram model is no multinomial resampling; a unigram model is.', claims: ['n-gram/multinomial-words', 'n-gram/unigram-words', 'n-gram/one-generation-words', 'n-gram/one-generation-grams'] },
];

const gaussian: readonly PublishedStatement[] = [
  { label: 'G1', says: 'Σ_k² is a product of independent chi-squares, the mean a sum of normal steps.', claims: ['gaussian/step-law', 'gaussian/mean'] },
  { label: 'G2', says: 'Moments of Σ_k and of μ_k.', claims: ['gaussian/sigma-mean', 'gaussian/sigma-square-mean', 'gaussian/mean-variance'] },
  { label: 'G2, edges', says: 'One sample leaves no spread; a model without spread stays where it is.', claims: ['gaussian/one-sample', 'gaussian/settled'] },
  { label: 'G2, fourth moment of μ_k', says: 'A finite sum that grows geometrically.', claims: ['gaussian/mean-fourth-moment'] },
  { label: 'G3', says: 'The bound of Bertrand et al., and its constant in closed form.', claims: ['gaussian/tail-bertrand-upper', 'gaussian/sigma-mean', 'gaussian/sigma-mean-constant'] },
  { label: 'G4', says: 'Theorem 3, by the contraction exp(−1/(4n − 1)).', claims: ['gaussian/tail-upper', 'gaussian/mean-step-upper', 'gaussian/mean-step-sharp-upper', 'gaussian/mean-step-lower', 'gaussian/sigma-mean-natural', 'gaussian/tail-natural-upper', 'gaussian/tail-upper-tilted'] },
  { label: 'G5', says: 'A bound from each moment; that of order 0.7 is drawn, another order is best.', claims: ['gaussian/tail-moment-upper', 'gaussian/tail-chernoff-upper', 'gaussian/figure-bound-is-theorem-3'] },
  { label: 'G6', says: 'The exact tail.', claims: ['gaussian/tail', 'gaussian/collapsed'] },
  { label: 'G7, drift', says: 'Mean and variance of ln Σ_k.', claims: ['gaussian/log-mean', 'gaussian/log-variance'] },
  { label: 'G7, median at a fixed time', says: 'σ0 exp(−k/(2(n − 1))) with divisor n − 1, σ0 exp(−k/(n − 1)) with n, about.', claims: ['gaussian/median-lower', 'gaussian/median-upper', 'gaussian/half-at-n', 'gaussian/unbiased-outlives'] },
  { label: 'G8, first passage', says: 'Its law and median, before that of a fixed time, with either divisor.', claims: ['gaussian/collapse-survival', 'gaussian/collapse-median', 'gaussian/collapse-survival-upper', 'gaussian/collapse-monotone'] },
  { label: 'G8, mean', says: 'E T_ε by the identity of Wald.', claims: ['gaussian/collapse-restricted-mean', 'gaussian/collapse-mean-upper'] },
  { label: 'G8, spread', says: 'That of an inverse Gaussian variable, about.', claims: [], reason: 'an approximation without a stated error; the law of T is a claim' },
  { label: 'G9', says: 'Importance sampling by tilting.', claims: ['gaussian/tail-tilted', 'gaussian/tilt-weight'] },
];

const mixture: readonly PublishedStatement[] = [
  { label: 'M0', says: 'μ_k² + Σ_k² is a martingale under both estimators.', claims: ['mixture/second-moment', 'mixture/algorithm-1-second-moment'] },
  { label: 'M1', says: 'Algorithm 1 is the variance of |x|, inflated.', claims: ['mixture/algorithm-1-pair', 'mixture/algorithm-1-triple', 'mixture/algorithm-1-several', 'mixture/algorithm-1-merging', 'mixture/algorithm-1-apart', 'mixture/magnitude'] },
  { label: 'M2', says: 'A dominating law, which implies Theorem 4.', claims: ['mixture/tail-sharp-upper', 'mixture/mean-upper', 'mixture/step-order', 'mixture/tail-upper', 'mixture/tail-upper-as-drawn'] },
  { label: 'M3', says: 'Far apart, one Gaussian with divisor n; Algorithm 1 shrinks it by a further 25/26.', claims: ['mixture/separated-log-mean', 'mixture/separated-step-law', 'mixture/separated-gain', 'mixture/algorithm-1-separated-log-mean', 'mixture/algorithm-1-consistent'] },
  { label: 'M4', says: 'Facts about joint maximum likelihood, and of its equation.', claims: ['mixture/as-likely', 'mixture/maximum', 'mixture/maximum-told', 'mixture/likelihood-equation-maximum', 'mixture/likelihood-equation-separated', 'mixture/likelihood-equation-solved', 'mixture/likelihood-equation-search'] },
  { label: 'M5', says: 'The mean of one step, measured.', claims: ['mixture/contraction', 'mixture/mean-upper'] },
  { label: 'M6', says: 'Tails of Algorithm 1 and of joint maximum likelihood, measured.', claims: ['mixture/algorithm-1-tail-measured', 'mixture/tail-measured'] },
];

const samplers: readonly PublishedStatement[] = [
  { label: 'S1', says: 'The words are those of sfc32, uniform numbers are made of two of them, and integers below a total are exactly equally likely.', claims: ['sampler/words', 'sampler/uniforms', 'sampler/below'] },
  { label: 'S2', says: 'Counts that are drawn by rejection have the law that they should have, to 1e-10.', claims: ['sampler/binomial-law', 'sampler/poisson-law'] },
  { label: 'S3', says: 'Normal numbers have the normal distribution function, to 1e-10.', claims: ['sampler/normal-law'] },
  { label: 'S4', says: 'Two methods side by side show what each shows alone.', claims: ['gaussian/side-by-side'] },
];

/**
 * What is known of the models, item by item: the claims that encode each, or the reason why none does. By model: Poisson, Bernoulli,
 * discrete, Gaussian, mixture; last, what all of them draw with and are compared by.
 *
 * @example catalogue.find(({ label }) => label === 'G4')?.claims[0] // => 'gaussian/tail-upper'
 */
export const catalogue: readonly PublishedStatement[] = [...poisson, ...bernoulli, ...discrete, ...gaussian, ...mixture, ...samplers];

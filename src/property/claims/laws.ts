/** Laws by name, for `follows`. Parameters are checked when the claim is decided. */
import type { LawAt } from '../../protocol/law.ts';

/**
 * Normal with a mean and a standard deviation.
 *
 * @throws nothing; `decide` refuses parameters other than these: mean finite, sd > 0
 * @example claims.law.normal(0, 2).parameters // => { mean: 0, sd: 2 }
 */
export function normal(mean = 0, sd = 1): LawAt {
  return { law: 'normal', parameters: { mean, sd } };
}

/**
 * exp(Z) with Z normal: the median, and the standard deviation of Z.
 *
 * @throws nothing; `decide` refuses parameters other than these: both positive
 * @example claims.law.lognormal(1, 0.5).law // => 'lognormal'
 */
export function lognormal(median: number, sigma: number): LawAt {
  return { law: 'lognormal', parameters: { median, sigma } };
}

/**
 * Gamma with shape and scale; mean shape * scale.
 *
 * @throws nothing; `decide` refuses parameters other than these: both positive
 * @example claims.law.gamma(2, 3).parameters // => { shape: 2, scale: 3 }
 */
export function gamma(shape: number, scale: number): LawAt {
  return { law: 'gamma', parameters: { shape, scale } };
}

/**
 * Exponential with a mean.
 *
 * @throws nothing; `decide` refuses parameters other than these: mean > 0
 * @example claims.law.exponential(5).parameters // => { shape: 1, scale: 5 }
 */
export function exponential(mean = 1): LawAt {
  return gamma(1, mean);
}

/**
 * Chi-square with `degrees` degrees of freedom over a divisor, by default 1.
 *
 * With `chiSquare(9, 9)`, the variance of ten standard normal values.
 *
 * @throws nothing; `decide` refuses parameters that are not positive
 * @example claims.law.chiSquare(9, 9).parameters.shape // => 4.5
 */
export function chiSquare(degrees: number, divisor = 1): LawAt {
  return gamma(degrees / 2, 2 / divisor);
}

/**
 * Beta on [0, 1].
 *
 * @throws nothing; `decide` refuses parameters other than these: both positive
 * @example claims.law.beta(2, 5).parameters // => { a: 2, b: 5 }
 */
export function beta(a: number, b: number): LawAt {
  return { law: 'beta', parameters: { a, b } };
}

/**
 * Uniform on [lo, hi].
 *
 * @throws nothing; `decide` refuses parameters other than these: lo < hi
 * @example claims.law.uniform(0, 2).law // => 'beta'
 */
export function uniform(lo = 0, hi = 1): LawAt {
  return { law: 'beta', parameters: { a: 1, b: 1, lo, hi } };
}

/**
 * Poisson with a mean.
 *
 * @throws nothing; `decide` refuses parameters other than these: mean > 0
 * @example claims.law.poisson(4).parameters // => { mean: 4 }
 */
export function poisson(mean: number): LawAt {
  return { law: 'poisson', parameters: { mean } };
}

/**
 * Successes among n independent trials of probability p.
 *
 * @throws nothing; `decide` refuses parameters other than these: n an integer of at least 1, p in (0, 1)
 * @example claims.law.binomial(10, 0.3).parameters // => { n: 10, p: 0.3 }
 */
export function binomial(n: number, p: number): LawAt {
  return { law: 'binomial', parameters: { n, p } };
}

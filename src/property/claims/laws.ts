/** Laws by name, for `follows`. Parameters are checked when the claim is decided. */
import type { LawAt } from '../../protocol/law.ts';

/** Normal with a mean and a standard deviation. */
export function normal(mean = 0, sd = 1): LawAt {
  return { law: 'normal', parameters: { mean, sd } };
}

/** exp(Z) with Z normal: the median, and the standard deviation of Z. */
export function lognormal(median: number, sigma: number): LawAt {
  return { law: 'lognormal', parameters: { median, sigma } };
}

/** Gamma with shape and scale; mean shape * scale. */
export function gamma(shape: number, scale: number): LawAt {
  return { law: 'gamma', parameters: { shape, scale } };
}

/** Exponential with a mean. */
export function exponential(mean = 1): LawAt {
  return gamma(1, mean);
}

/**
 * Chi-square with `degrees` degrees of freedom over a divisor, by default 1.
 *
 * @example chiSquare(9, 9) // the variance of ten standard normal values
 */
export function chiSquare(degrees: number, divisor = 1): LawAt {
  return gamma(degrees / 2, 2 / divisor);
}

/** Beta on [0, 1]. */
export function beta(a: number, b: number): LawAt {
  return { law: 'beta', parameters: { a, b } };
}

/** Uniform on [lo, hi]. */
export function uniform(lo = 0, hi = 1): LawAt {
  return { law: 'beta', parameters: { a: 1, b: 1, lo, hi } };
}

/** Poisson with a mean. */
export function poisson(mean: number): LawAt {
  return { law: 'poisson', parameters: { mean } };
}

/** Successes among n independent trials of probability p. */
export function binomial(n: number, p: number): LawAt {
  return { law: 'binomial', parameters: { n, p } };
}

/** The distribution function of the beta law. */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { betaFraction } from './beta-fraction.ts';
import { binomialDeviance } from './binomial-deviance.ts';
import { lessProduct } from './double-product.ts';
import { logComplement } from './log-complement.ts';
import { stirlingError } from './stirling-error.ts';
import { HALF_LOG_TWO_PI } from './stirling-series.ts';

/** ln of x^a y^b / B(a, b), where y = 1 - x and lambda = a - (a + b)x. */
export function logBetaFront(a: number, b: number, x: number, y: number, lambda: number): number {
  const n = a + b;
  const deviance = binomialDeviance(a, n * x, lambda) + binomialDeviance(b, n * y, -lambda);
  return stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance + (0.5 * log(a * (b / n)) - HALF_LOG_TWO_PI);
}

/** a - (a + b)x, from whichever of x and y = 1 - x is the smaller and hence the better known. */
export function betaExcess(a: number, b: number, x: number, y: number): number {
  return x <= y ? lessProduct(a, a + b, x) : -lessProduct(b, a + b, y);
}

/** ln I_x(a, b) for 0 < x < 1, with y = 1 - x given apart so that neither end loses digits. */
export function logRegularizedBetaAt(x: number, y: number, a: number, b: number): number {
  const lambda = betaExcess(a, b, x, y);
  const front = logBetaFront(a, b, x, y, lambda);
  if (lambda >= 0) return front + log(betaFraction(a, b, x, y, lambda));
  return logComplement(Math.min(0, front + log(betaFraction(b, a, y, x, -lambda))));
}

/**
 * ln of regularizedBeta, which keeps tails below 1e-308.
 *
 * @example logRegularizedBeta(0.5, 2000, 2) // => -1379.3856063405754
 */
export function logRegularizedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return NaN;
  return x === 0 ? -Infinity : x === 1 ? 0 : logRegularizedBetaAt(x, 1 - x, a, b);
}

/**
 * I_x(a, b), the probability that a beta variable with shapes a, b > 0 is at most x; NaN for other arguments. Relative error of the
 * smaller of I and 1 - I about 1e-13 (it grows with its logarithm: 4e-15 * |ln|).
 *
 * @example regularizedBeta(0.5, 2, 3) // => 0.6875
 * @see Didonato and Morris, Algorithm 708 (1992); Loader's deviances in place of ln B (derived here)
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return NaN;
  if (x === 0 || x === 1) return x;
  const y = 1 - x;
  const lambda = betaExcess(a, b, x, y);
  const front = logBetaFront(a, b, x, y, lambda);
  if (lambda >= 0) return Math.min(1, exp(front + log(betaFraction(a, b, x, y, lambda))));
  return Math.max(0, -expm1(front + log(betaFraction(b, a, y, x, -lambda))));
}

/** The logarithm of a binomial probability. */
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { binomialDeviance } from './binomial-deviance.ts';
import { lessProduct } from './double-product.ts';
import { stirlingError } from './stirling-error.ts';
import { HALF_LOG_TWO_PI } from './stirling-series.ts';

/**
 * ln P(K = k) for K binomial with n trials of probability p; -Infinity where it cannot happen, NaN for a p outside [0, 1] or an n
 * that is no count. Error below 1e-13 + 4e-15 * |value| for n to 1e12: the distance of k from n * p is formed without rounding
 * the product, which at n = 1e12 would cost 1e-9.
 *
 * @example logBinomialMass(5, 10, 0.5) // => -1.4020427180880297, ln(252/1024)
 * @see Loader, Fast and accurate computation of binomial probabilities (2000)
 */
export function logBinomialMass(k: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1 && n >= 0 && n < Infinity) || n !== Math.floor(n) || k !== k) return NaN;
  if (k < 0 || k > n || k !== Math.floor(k)) return -Infinity;
  if (p === 0) return k === 0 ? 0 : -Infinity;
  if (p === 1) return k === n ? 0 : -Infinity;
  if (k === 0) return n * log1p(-p);
  if (k === n) return n * (p > 0.5 ? log1p(p - 1) : log(p));
  const excess = lessProduct(k, n, p);
  const left = n - k;
  const deviance = binomialDeviance(k, n * p, excess) + binomialDeviance(left, n * (1 - p), -excess);
  return stirlingError(n) - stirlingError(k) - stirlingError(left) - deviance - (HALF_LOG_TWO_PI + 0.5 * log(k * (left / n)));
}

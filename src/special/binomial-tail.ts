/** Exact binomial tails as logarithms: what a final look and every interval for a proportion rest on. */
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { betaFraction } from './beta-fraction.ts';
import { lessProduct } from './double-product.ts';
import { logBinomialMass } from './log-binomial-mass.ts';
import { logComplement } from './log-complement.ts';

export { logBinomialMass } from './log-binomial-mass.ts';

const valid = (k: number, n: number, p: number): boolean =>
  p >= 0 && p <= 1 && n >= 0 && n < Infinity && n === Math.floor(n) && k === Math.floor(k);

/** ln P(K >= k) for 0 < k <= n at or above the mean, `excess` = k - np. */
function upperDirect(k: number, n: number, p: number, excess: number): number {
  const mass = logBinomialMass(k, n, p);
  return k === n ? mass : mass + log1p(-p) + log(k * betaFraction(k, n - k + 1, p, 1 - p, excess - p));
}

/** ln P(K <= k) for 0 <= k < n at or below the mean. */
function lowerDirect(k: number, n: number, p: number, excess: number): number {
  const mass = logBinomialMass(k, n, p);
  return k === 0 ? mass : mass + log(p) + log((n - k) * betaFraction(n - k, k + 1, 1 - p, p, p - 1 - excess));
}

/**
 * ln P(K >= k) for K binomial with n trials of probability p, for whole k and n up to 2^53. Exactly 0 for k <= 0 and -Infinity for
 * k > n; NaN for a k or n that is not whole or a p outside [0, 1]. Error below 1e-12 + 4e-15 * |value| for n to 1e12.
 *
 * @example logBinomialUpper(10, 10, 0.5) // => -6.931471805599453
 * @see Loader (2000) for the mass; the tail is the mass times an incomplete-beta fraction on the smaller side, else its complement
 */
export function logBinomialUpper(k: number, n: number, p: number): number {
  if (!valid(k, n, p)) return NaN;
  if (k <= 0) return 0;
  if (k > n || p === 0) return -Infinity;
  if (p === 1) return 0;
  const excess = lessProduct(k, n, p);
  return excess >= p ? upperDirect(k, n, p, excess) : logComplement(lowerDirect(k - 1, n, p, excess - 1));
}

/**
 * ln P(K <= k), as logBinomialUpper. Exactly 0 for k >= n and -Infinity for k < 0.
 *
 * @example logBinomialLower(0, 10, 0.5) // => -6.931471805599453
 * @see logBinomialUpper
 */
export function logBinomialLower(k: number, n: number, p: number): number {
  if (!valid(k, n, p)) return NaN;
  if (k >= n) return 0;
  if (k < 0 || p === 1) return -Infinity;
  if (p === 0) return 0;
  const excess = lessProduct(k, n, p);
  return excess <= p - 1 ? lowerDirect(k, n, p, excess) : logComplement(upperDirect(k + 1, n, p, excess + 1));
}

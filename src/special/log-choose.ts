/** The logarithm of the binomial coefficient. */
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { stirlingError } from './stirling-error.ts';
import { HALF_LOG_TWO_PI } from './stirling-series.ts';

/**
 * ln of n over k, for integers up to 2^53; -Infinity where k is negative or above n, NaN where one is no integer.
 * Relative error a few ulp however large n is: no two large logarithms are subtracted.
 *
 * @example logChoose(5, 2) // => 2.302585092994046
 * @see derived here from Stirling's formula with Loader's error term; the entropy part is a sum of positive terms
 */
export function logChoose(n: number, k: number): number {
  if (!(n >= 0 && n < Infinity) || n !== Math.floor(n) || k !== Math.floor(k)) return NaN;
  if (k < 0 || k > n) return -Infinity;
  const few = Math.min(k, n - k);
  if (few === 0) return 0;
  if (few === 1) return log(n);
  const many = n - few;
  const entropy = few * log(n / few) - many * log1p(-few / n);
  return entropy + (stirlingError(n) - stirlingError(few) - stirlingError(many)) - (HALF_LOG_TWO_PI + 0.5 * log(few * (many / n)));
}

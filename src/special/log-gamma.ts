/** The logarithm of the gamma function for positive arguments. */
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { HALF_LOG_TWO_PI, stirlingSeries } from './stirling-series.ts';

/** ln Gamma(2 + z)/z in powers of z on [-1/2, 1/2]: Chebyshev interpolation in 70 digits, written out in powers; 5e-20 off. */
const NEAR_TWO = new Float64Array([
  0.42278433509846713, 0.3224670334241132, -0.06735230105319809, 0.02058080842778463, -0.007385551028674112, 0.0028905103307343394,
  -0.0011927539116953513, 0.0005096695250262799, -0.00022315475870541318, 9.945750665169756e-5, -4.4926232067590164e-5,
  2.0507292365464966e-5, -9.439542157811552e-6, 4.374221208333783e-6, -2.0388179147899775e-6, 9.584290249224467e-7,
  -4.511226578219266e-7, 2.0192169921430407e-7, -9.500561364952553e-8, 6.473973449314896e-8, -3.132113095718165e-8,
]);

/** ln Gamma(2 + z) for |z| <= 1/2; even and odd powers apart, so that the two sums run side by side. */
function nearTwo(z: number): number {
  const square = z * z;
  let even = NEAR_TWO[20]!;
  let odd = NEAR_TWO[19]!;
  for (let i = 18; i >= 2; i -= 2) {
    even = even * square + NEAR_TWO[i]!;
    odd = odd * square + NEAR_TWO[i - 1]!;
  }
  return z * (even * square + NEAR_TWO[0]! + odd * z);
}

/**
 * ln Gamma(x) for x > 0; Infinity at 0 and at Infinity, NaN below 0. Relative error below 2e-15, also next to the zeros at 1 and 2.
 *
 * @example logGamma(0.5) // => 0.5723649429247001, half of ln pi
 * @see derived here: interpolation around 2, the recurrence Gamma(x + 1) = x Gamma(x) below 10, Stirling's series (DLMF 5.11.1) above
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x >= 10) return x === Infinity ? x : (x - 0.5) * (log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingSeries(x);
  if (x <= 0.5) return nearTwo(x) - log1p(x) - log(x);
  if (x <= 1.5) return nearTwo(x - 1) - log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  const value = nearTwo(rest - 2);
  return product === 1 ? value : value + log(product);
}

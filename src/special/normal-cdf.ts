/** The distribution function of the standard normal law. */
import { exp } from '../elementary/exp.ts';
import { erfcx } from './erfcx.ts';

/**
 * P(Z <= x) for a standard normal Z. Relative error below 2e-15 in the lower tail down to the smallest normal double (x = -37.5),
 * fading to 0 at -38.6. The upper tail P(Z > x) is normalCdf(-x).
 *
 * @example normalCdf(-10) // => 7.619853024160528e-24
 * @see derived here: e^(-x^2/2) in two factors, so that the rounding of x^2 does not spoil the tail, times erfcx
 */
export function normalCdf(x: number): number {
  if (x !== x) return x;
  if (x > 0) return 1 - normalCdf(-x);
  if (x < -39) return 0;
  // The square of a multiple of 1/16 is exact.
  const coarse = Math.trunc(x * 16) * 0.0625;
  const fine = (x - coarse) * (x + coarse);
  return 0.5 * erfcx(-x * 0.7071067811865476) * exp(-0.5 * coarse * coarse) * exp(-0.5 * fine);
}

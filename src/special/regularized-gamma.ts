/** The distribution function of the gamma law and its complement, hence those of the Poisson and chi-square laws. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { smallerTail, tail } from './gamma-tail.ts';
import { logComplement } from './log-complement.ts';

/** The requested tail, or its logarithm, at the ends of the domain; undefined inside. */
function edge(a: number, x: number, zero: number, one: number, wantUpper: boolean): number | undefined {
  if (!(a >= 0 && x >= 0) || (a === Infinity && x === Infinity)) return NaN;
  if (a === 0 || x === Infinity) return wantUpper ? zero : one;
  if (x === 0 || a === Infinity) return wantUpper ? one : zero;
  return undefined;
}

/**
 * P(a, x): the probability that a gamma variable of shape a and scale 1 is at most x, for a > 0 (0 means a point mass at 0) and
 * x >= 0; NaN elsewhere. Relative error of the smaller tail below 1e-13 for shapes from 0.5 to 1e9 while it is above 1e-300.
 *
 * @example regularizedGammaLower(1, 1) // => 0.6321205588285579, 1 - 1/e
 * @see DLMF 8.11.4 (series), 8.9.2 (fraction), Temme (1987) for a >= 20 and x between 0.3a and 2.35a
 */
export function regularizedGammaLower(a: number, x: number): number {
  const known = edge(a, x, 0, 1, false);
  if (known !== undefined) return known;
  const upper = smallerTail(a, x);
  const mass = exp(tail.size) * tail.factor;
  return upper ? 1 - mass : Math.min(1, mass);
}

/**
 * Q(a, x) = 1 - P(a, x), as regularizedGammaLower; the probability that a Poisson variable of mean x is below a (whole a).
 *
 * @example regularizedGammaUpper(3, 2) // => 0.6766764161830635: at most two events where two are expected
 * @see regularizedGammaLower
 */
export function regularizedGammaUpper(a: number, x: number): number {
  const known = edge(a, x, 0, 1, true);
  if (known !== undefined) return known;
  const upper = smallerTail(a, x);
  const mass = exp(tail.size) * tail.factor;
  return upper ? mass : Math.max(0, 1 - mass);
}

/**
 * ln P(a, x), which keeps tails below 1e-308.
 *
 * @example logRegularizedGammaLower(1000, 1) // => -5913.127178988828
 */
export function logRegularizedGammaLower(a: number, x: number): number {
  const known = edge(a, x, -Infinity, 0, false);
  if (known !== undefined) return known;
  const upper = smallerTail(a, x);
  const mass = tail.size + log(tail.factor);
  return upper ? logComplement(mass) : Math.min(0, mass);
}

/**
 * ln Q(a, x), which keeps tails below 1e-308.
 *
 * @example logRegularizedGammaUpper(1, 1000) // => -1000
 */
export function logRegularizedGammaUpper(a: number, x: number): number {
  const known = edge(a, x, -Infinity, 0, true);
  if (known !== undefined) return known;
  const upper = smallerTail(a, x);
  const mass = tail.size + log(tail.factor);
  return upper ? mass : logComplement(Math.min(0, mass));
}

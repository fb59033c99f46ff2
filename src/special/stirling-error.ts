/** The error of Stirling's formula for the factorial, the part of a binomial or Poisson mass that is not an exponent. */
import { log } from '../elementary/log.ts';
import { logGamma } from './log-gamma.ts';
import { HALF_LOG_TWO_PI, stirlingSeries } from './stirling-series.ts';

/** stirlingError(x) - stirlingError(x + 1) = artanh(t)/t - 1 with t = 1/(2x + 1): a sum of positive terms. */
function decrement(x: number): number {
  const t = 1 / (2 * x + 1);
  const square = t * t;
  let power = square;
  let sum = 0;
  for (let odd = 3; ; odd += 2) {
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
    power *= square;
  }
}

function compute(x: number): number {
  if (x < 1) return logGamma(1 + x) - (x + 0.5) * log(x) + x - HALF_LOG_TWO_PI;
  let sum = 0;
  let shifted = x;
  for (; shifted < 10; shifted += 1) sum += decrement(shifted);
  return sum + stirlingSeries(shifted);
}

/** Whole and half numbers below 10 are looked up: binomial counts and chi-square shapes are of that kind. */
const TABLE = Float64Array.from({ length: 20 }, (_, i) => (i === 0 ? Infinity : compute(i / 2)));

/**
 * ln x! - ((x + 1/2) ln x - x + ln(2 pi)/2), about 1/(12x), for real x > 0; Infinity at 0 and NaN below.
 * Relative error below 2e-15 for x >= 1/2.
 *
 * @example stirlingError(1) // => 0.08106146679532726
 * @see Loader, Fast and accurate computation of binomial probabilities (2000), `stirlerr`; the recurrence below 10 is derived here
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  const twice = 2 * x;
  if (twice >= 0 && twice === Math.floor(twice)) return TABLE[twice]!;
  return x > 0 ? compute(x) : NaN;
}

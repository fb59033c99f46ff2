/** The deviance of a count from its mean: the exponent of a binomial or Poisson mass. */
import { log } from '../elementary/log.ts';

/**
 * x ln(x/mean) + mean - x, never negative, for x >= 0 and mean > 0. Accurate to a few ulp also where x is near the mean.
 * `difference` is x - mean; give it where it is known better than the subtraction of two rounded numbers tells.
 *
 * @example binomialDeviance(1000001, 1000000) // => 4.999998333334166e-7
 * @see Loader, Fast and accurate computation of binomial probabilities (2000), `bd0`
 */
export function binomialDeviance(x: number, mean: number, difference: number = x - mean): number {
  if (x === 0) return mean;
  const v = difference / (x + mean);
  if (!(v > -0.25 && v < 0.25)) return x * log(x / mean) - difference;
  // x ln(x/mean) = 2x artanh v, and 2xv - difference = difference * v.
  const square = v * v;
  let power = 2 * x * v * square;
  let sum = difference * v;
  for (let odd = 3; ; odd += 2) {
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
    power *= square;
  }
}

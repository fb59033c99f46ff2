/** The smaller tail of a gamma law, in the form that keeps its digits at every shape and distance. */
import { binomialDeviance } from './binomial-deviance.ts';
import { erfcx } from './erfcx.ts';
import { uniformCorrection } from './gamma-uniform.ts';
import { stirlingError } from './stirling-error.ts';

const TWO_PI = 6.283185307179586;
const LARGE = 20;
const TINY = 1e-300;

/**
 * The smaller tail is e^size * factor. Two numbers, because their product may be far below the range of doubles; one shared object,
 * because a law is evaluated once a replicate.
 */
export const tail = { size: 0, factor: 0 };

/** 1 + x/(a + 1) + x^2/((a + 1)(a + 2)) + ... */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Continued fraction of the upper tail relative to x^a e^-x / Gamma(a) (modified Lentz). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    if (d === 0) d = TINY;
    c = b + numerator / c;
    if (c === 0) c = TINY;
    d = 1 / d;
    const step = c * d;
    value *= step;
    if (step > 1 - 2e-16 && step < 1 + 3e-16) break;
  }
  return value;
}

/**
 * Writes the smaller tail of the gamma law with shape a > 0 at x > 0 to `tail`, and returns whether it is the upper one.
 *
 * @see DLMF 8.11.4 (series), 8.9.2 (fraction), Temme (1987) for a >= 20 and x between 0.3a and 2.35a
 */
export function smallerTail(a: number, x: number): boolean {
  const difference = a - x;
  const deviance = binomialDeviance(a, x, difference);
  if (a >= LARGE && x > 0.3 * a && x < 2.35 * a) {
    const eta = Math.sqrt((2 * deviance) / a);
    const upper = difference <= 0;
    const correction = uniformCorrection(a, upper ? eta : -eta) / Math.sqrt(TWO_PI * a);
    tail.size = -deviance;
    tail.factor = 0.5 * erfcx(Math.sqrt(deviance)) + (upper ? correction : -correction);
    return upper;
  }
  const upper = x > a + 1;
  tail.size = -deviance - stirlingError(a);
  tail.factor = (upper ? a * upperFraction(a, x) : lowerSeries(a, x)) / Math.sqrt(TWO_PI * a);
  return upper;
}

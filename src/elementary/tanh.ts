/** Hyperbolic tangent. */
import { expm1 } from './expm1.ts';

/**
 * Hyperbolic tangent, between -1 and 1. Within 2.8 ulp (three roundings); odd; the same bits on every engine.
 *
 * @example tanh(0.5) // => 0.46211715726000974
 * @see derived here: with t = e^(2|x|) - 1, tanh|x| = t/(t + 2) = 1 - 2/(t + 2); the second form loses nothing where tanh > 1/2
 */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x;
  if (size < 1e-9) return x;
  let value: number;
  if (size > 22) value = 1;
  else {
    const t = expm1(2 * size);
    value = size > 0.5 ? 1 - 2 / (t + 2) : t / (t + 2);
  }
  return x < 0 ? -value : x === x ? value : x;
}

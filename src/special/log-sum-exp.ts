/** Sums of numbers that are kept as logarithms. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';

/**
 * ln(e^a + e^b) without overflow or underflow. -Infinity stands for 0.
 *
 * @example logAddExp(1000, 1000) // => 1000.6931471805599
 */
export function logAddExp(a: number, b: number): number {
  if (a === b) return a + 0.6931471805599453;
  if (a !== a || b !== b) return NaN;
  return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b));
}

/**
 * ln of the sum of e^v over the values, in the order given; -Infinity for no values at all.
 *
 * @example logSumExp([0, 0, 0]) // => 1.0986122886681098
 */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) return NaN;
    if (value > largest) largest = value;
  }
  if (largest === Infinity || largest === -Infinity) return largest;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += exp(values[i]! - largest);
  return largest + log(sum);
}

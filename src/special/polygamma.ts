/** The first three derivatives of the digamma function: variances, skews and kurtoses of log-gamma variables. */

/** |B_2k| / (2k)! * (2k + order - 1)! for order 1, 2, 3; the signs alternate. */
const SERIES: readonly (readonly number[])[] = [
  [1 / 6, 1 / 30, 1 / 42, 1 / 30, 5 / 66, 691 / 2730, 7 / 6, 3617 / 510, 43867 / 798],
  [1 / 2, 1 / 6, 1 / 6, 3 / 10, 5 / 6, 691 / 210, 35 / 2, 3617 / 30, 43867 / 42],
  [2, 1, 4 / 3, 3, 10, 691 / 15, 280, 10851 / 5, 438670 / 21],
];

/**
 * The derivative of psi of the given order at x > 0: positive for orders 1 and 3, negative for order 2. Relative error below 2e-15.
 * Infinite at 0, NaN below and for other orders.
 *
 * @example polygamma(1, 1) // => 1.6449340668482264, pi^2/6
 * @see DLMF 5.15.5 (recurrence), 5.15.8 (asymptotic series, differentiated)
 */
export function polygamma(order: number, x: number): number {
  const coefficients = SERIES[order - 1];
  const sign = order === 2 ? -1 : 1;
  if (coefficients === undefined || !(x >= 0)) return NaN;
  if (x === 0) return sign * Infinity;
  const factorial = order === 3 ? 6 : order;
  let sum = 0;
  let shifted = x;
  for (; shifted < 14; shifted += 1) {
    const square = shifted * shifted;
    sum += factorial / (order === 1 ? square : order === 2 ? square * shifted : square * square);
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let even = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) even = coefficients[k]! * (k % 2 === 0 ? 1 : -1) + square * even;
  const leading = order === 1 ? inverse : order === 2 ? square : 2 * square * inverse;
  return sign * (sum + (leading * (1 + 0.5 * order * inverse) + leading * square * (order === 3 ? 0.5 : 1) * even));
}

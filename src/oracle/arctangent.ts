/** The arctangent, which phases of complex logarithms are made of, from portable operations alone. */

/** Below this the power series has no error left after its terms. */
const SMALL = 0.25;

/** atan(v) − v for |v| ≤ 1/4: −v³/3 + v⁵/5 − …, thirteen terms. */
function series(v: number): number {
  const square = v * v;
  let sum = 0;
  for (let m = 27; m >= 3; m -= 2) sum = (m % 4 === 1 ? 1 / m : -1 / m) + square * sum;
  return v * square * sum;
}

/**
 * atan(v) in (−π/2, π/2); a few units in the last place.
 *
 * @see the half-angle formula atan v = 2 atan(v/(1 + √(1 + v²))), three times at most
 */
export function arctangent(v: number): number {
  let reduced = v;
  let factor = 1;
  if (Math.abs(v) > 1e8) return (v > 0 ? 1 : -1) * 1.5707963267948966 - 1 / v;
  for (; Math.abs(reduced) > SMALL; factor *= 2) reduced /= 1 + Math.sqrt(1 + reduced * reduced);
  return factor * (reduced + series(reduced));
}

/** atan(v) − v, about −v³/3 for small v, to a few units in the last place. */
export function arctangentResidual(v: number): number {
  return Math.abs(v) <= SMALL ? series(v) : arctangent(v) - v;
}

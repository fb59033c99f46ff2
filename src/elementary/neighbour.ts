/** The doubles next to a double: the steps of outward rounding. */

const value = new Float64Array(1);
const bits = new BigInt64Array(value.buffer);

/**
 * The smallest double above x. Infinity and NaN are their own neighbours.
 *
 * @example nextUp(1) // => 1.0000000000000002
 * @see derived here: doubles of one sign are ordered as their bits are
 */
export function nextUp(x: number): number {
  if (!(x < Infinity)) return x;
  if (x === 0) return Number.MIN_VALUE;
  value[0] = x;
  bits[0]! += x > 0 ? 1n : -1n;
  return value[0];
}

/** The largest double below x. -Infinity and NaN are their own neighbours. */
export function nextDown(x: number): number {
  return -nextUp(-x);
}

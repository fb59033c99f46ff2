/** The doubles next to a double: the steps of outward rounding. */

const value = new Float64Array(1);
const bits = new BigInt64Array(value.buffer);

/** From here on, x + x·(2^-53 + 2^-105) rounds to the double after x; below, spacings are no longer in proportion. */
const PROPORTIONATE = 1 / 2 ** 960;
const HALF_STEP = (1 + 1 / 2 ** 52) / 2 ** 53;

/**
 * The smallest double above x. Infinity and NaN are their own neighbours.
 *
 * @example nextUp(1) // => 1.0000000000000002
 * @see derived here: doubles of one sign are ordered as their bits are. In proportion to x a step is between 2^-53 and 2^-52, so that
 * a little more than 2^-53 x takes x beyond the middle to its neighbour and, away from zero, not beyond the middle after that.
 */
export function nextUp(x: number): number {
  if (x > PROPORTIONATE) return x + x * HALF_STEP;
  if (x < -PROPORTIONATE && x > -Infinity) return x - x * HALF_STEP;
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

/** The exponential of an unevaluated sum, at any magnitude: what pow needs, and the edges of exp. */
import { POWER, POWER_ORIGIN, ROOT, ROOT_TAIL, ROUNDER, STEP, STEPS_PER_UNIT, STEP_TAIL } from './exp-table.ts';

/**
 * e to the power (x + tail), where tail is below an ulp of x. Overflows to Infinity, fades through the subnormal numbers to 0.
 *
 * @example expSum(-745, 0) // => 5e-324, the smallest positive double
 */
export function expSum(x: number, tail: number): number {
  if (x !== x) return x;
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - steps * STEP - (steps * STEP_TAIL - tail);
  const step = steps | 0;
  const root = ROOT[step & 127]!;
  const square = r * r;
  const p = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const scaled = root + (ROOT_TAIL[step & 127]! + root * p);
  // Two factors, because 2^e itself may be out of range where the product is not; the second one alone may round.
  const exponent = step >> 7;
  const half = exponent > 0 ? 1 : exponent < -1000 ? -1000 : exponent;
  return scaled * POWER[exponent - half + POWER_ORIGIN]! * POWER[half + POWER_ORIGIN]!;
}

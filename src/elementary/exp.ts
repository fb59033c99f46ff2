/** The exponential function, table driven: e^x = 2^e * 2^(j/128) * e^r with |r| < 2^-8.5. */
import { expSum } from './exp-sum.ts';
import { POWER, POWER_ORIGIN, ROOT, ROOT_TAIL, ROUNDER, STEP, STEPS_PER_UNIT, STEP_TAIL } from './exp-table.ts';

/**
 * e to the power x. Within 0.52 ulp where the result is a normal number; the same bits on every engine.
 *
 * @example exp(1) // => 2.718281828459045
 * @see derived here: table of 2^(j/128) as two doubles, Taylor polynomial of degree 5 for the rest
 */
export function exp(x: number): number {
  // The fast path is where the scale 2^e is a normal double; all else, NaN included, takes the careful one.
  if (!(x > -708 && x < 709)) return expSum(x, 0);
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - steps * STEP - steps * STEP_TAIL;
  const step = steps | 0;
  const root = ROOT[step & 127]!;
  const square = r * r;
  const p = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  return (root + (ROOT_TAIL[step & 127]! + root * p)) * POWER[(step >> 7) + POWER_ORIGIN]!;
}

/** e^x - 1 without cancellation near 0. */
import { exp } from './exp.ts';
import { POWER, POWER_ORIGIN, ROOT, ROOT_TAIL, ROUNDER, STEP, STEPS_PER_UNIT, STEP_TAIL } from './exp-table.ts';

/**
 * e^x - 1, accurate however small x is. Within 0.8 ulp; the same bits on every engine.
 *
 * @example expm1(1e-20) // => 1e-20, where exp(1e-20) - 1 is 0
 * @see derived here: Taylor series up to |x| = 1/4, beyond it the table of exp with the 1 subtracted from the tabulated power first
 */
export function expm1(x: number): number {
  const square = x * x;
  if (square < 0.0625) {
    if (square < 1e-40) return x;
    const fourth = square * square;
    const low = 1 / 6 + x * (1 / 24) + square * (1 / 120 + x * (1 / 720));
    const middle = 1 / 5040 + x * (1 / 40320) + square * (1 / 362880 + x * (1 / 3628800));
    const top = 1 / 39916800 + x * (1 / 479001600) + square * (1 / 6227020800 + x * (1 / 87178291200));
    return x + (0.5 * square + square * x * (low + fourth * (middle + fourth * top)));
  }
  // Above 44, the 1 is less than half an ulp; below -38 the result rounds to -1.
  if (!(x < 44)) return exp(x);
  if (x < -38) return -1;
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - steps * STEP - steps * STEP_TAIL;
  const step = steps | 0;
  const rest = r * r;
  const p = r + rest * (0.5 + r * (1 / 6) + rest * (1 / 24 + r * (1 / 120)));
  const scale = POWER[(step >> 7) + POWER_ORIGIN]!;
  const root = ROOT[step & 127]! * scale;
  const less = root - 1;
  // The two-sum error of root - 1; zero while root is near 1, felt once 1 reaches below the last bit of root.
  const back = less - root;
  const error = root - (less - back) + (-1 - back);
  return less + (error + ROOT_TAIL[step & 127]! * scale + root * p);
}

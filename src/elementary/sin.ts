/** Sine. */
import { cosSmall, sinSmall } from './circular.ts';
import { angle, reduce } from './reduce.ts';

/**
 * Sine of an angle in radians. Within 0.8 ulp for every finite x, however large; NaN at infinity; the same bits on every engine.
 *
 * @example sin(Math.PI) // => 1.2246467991473532e-16, the sine of the double next to pi
 */
export function sin(x: number): number {
  if (x < 0.785 && x > -0.785) return x < 1e-9 && x > -1e-9 ? x : sinSmall(x, 0);
  if (x - x !== 0) return NaN;
  const quadrant = reduce(x);
  const value = quadrant & 1 ? cosSmall(angle[0]!, angle[1]!) : sinSmall(angle[0]!, angle[1]!);
  return quadrant & 2 ? -value : value;
}

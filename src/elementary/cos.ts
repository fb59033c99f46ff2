/** Cosine. */
import { cosSmall, sinSmall } from './circular.ts';
import { angle, reduce } from './reduce.ts';

/**
 * Cosine of an angle in radians. Within 0.8 ulp for every finite x, however large; NaN at infinity; the same bits on every engine.
 *
 * @example cos(1) // => 0.5403023058681398
 */
export function cos(x: number): number {
  if (x < 0.785 && x > -0.785) return cosSmall(x, 0);
  if (x - x !== 0) return NaN;
  const quadrant = reduce(x);
  const value = quadrant & 1 ? sinSmall(angle[0]!, angle[1]!) : cosSmall(angle[0]!, angle[1]!);
  return (quadrant + 1) & 2 ? -value : value;
}

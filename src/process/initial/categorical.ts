import type { Point } from '../../protocol/point.ts';
import { initialParameter, integerBetween, realBetween } from './parameter.ts';
import { powerLaw } from './power-law.ts';

/**
 * Reads and checks `n`, `m` and the weights (i + `b`)^−`a` of the initial law; `a` and `b` are 0 if absent.
 *
 * @param largest sample size that the simulator can take.
 */
export function categoricalInitial(owner: string, initial: Point, largest: number): { n: number; weights: Float64Array } {
  const n = initialParameter(owner, initial, 'n', integerBetween(1, largest));
  const m = initialParameter(owner, initial, 'm', integerBetween(1, 1e7));
  const a = initialParameter(owner, initial, 'a', realBetween(0, 10), 0);
  const b = initialParameter(owner, initial, 'b', realBetween(0, 1e6), 0);
  return { n, weights: powerLaw(m, a, b) };
}

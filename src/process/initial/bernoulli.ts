import type { Point } from '../../protocol/point.ts';
import { initialParameter, integerBetween, realBetween } from './parameter.ts';

/**
 * Reads and checks `n` and `p0`.
 *
 * @param largest sample size that the simulator can take.
 */
export function bernoulliInitial(owner: string, initial: Point, largest: number): { n: number; p0: number } {
  return {
    n: initialParameter(owner, initial, 'n', integerBetween(1, largest)),
    p0: initialParameter(owner, initial, 'p0', realBetween(0, 1)),
  };
}

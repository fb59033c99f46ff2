import { DomainError } from '../../errors.ts';
import type { Point } from '../../protocol/point.ts';
import { initialParameter, integerBetween, realBetween } from './parameter.ts';

/** Beyond this total, growth by chance could leave the integers that a double holds. */
const LARGEST_TOTAL = 1e15;

/**
 * Reads and checks `n` and `lambda0`.
 *
 * @param largest sample size that the simulator can take.
 * @throws {DomainError} also if n · lambda0, the mean of the first total, is above 1e15.
 */
export function poissonInitial(owner: string, initial: Point, largest: number): { n: number; lambda0: number } {
  const n = initialParameter(owner, initial, 'n', integerBetween(1, largest));
  const lambda0 = initialParameter(owner, initial, 'lambda0', realBetween(0, 1e9));
  if (n * lambda0 > LARGEST_TOTAL) {
    throw new DomainError({ owner, parameter: 'n * lambda0', condition: `must be at most ${LARGEST_TOTAL}`, value: n * lambda0 });
  }
  return { n, lambda0 };
}

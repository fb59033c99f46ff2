import { DomainError } from '../errors.ts';
import type { FiniteDraws } from './draws.ts';

/**
 * 1 with probability count/total, else 0: one finite draw, so that a program of such draws can be enumerated.
 *
 * @param count integer in [0, total].
 * @param total integer in [1, 2^53].
 * @throws {DomainError} outside these.
 * @see `Random.below`, which is exact
 * @example enumerate((draws) => bernoulliDraw(draws, 1, 3)).law.get(1)?.toString() // => '1/3'
 */
export function bernoulli(draws: FiniteDraws, count: number, total: number): 0 | 1 {
  if (!(Number.isInteger(count) && count >= 0 && count <= total)) {
    throw new DomainError({ owner: 'bernoulli', parameter: 'count', value: count, condition: `must be an integer in [0, ${total}]` });
  }
  return draws.below(total) < count ? 1 : 0;
}

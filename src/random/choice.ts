import { DomainError } from '../errors.ts';
import type { FiniteDraws } from './draws.ts';

/**
 * One of the items, each equally likely: one finite draw, so that a program of such draws can be enumerated.
 *
 * @throws {DomainError} if there is none.
 * @see `Random.below`, which is exact
 * @example enumerate((draws) => choice(draws, ['heads', 'tails'])).law.get('heads')?.toString() // => '1/2'
 */
export function choice<T>(draws: FiniteDraws, items: ArrayLike<T>): T {
  if (items.length === 0) throw new DomainError({ owner: 'choice', parameter: 'items', condition: 'must not be empty' });
  return items[draws.below(items.length)] as T;
}

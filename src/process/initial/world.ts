import { DomainError } from '../../errors.ts';
import type { Ratio, World } from '../../protocol/world.ts';
import { integerBetween } from './parameter.ts';

/** A probability of a world, as count out of total. @throws {DomainError} unless it is one. */
export function worldRatio(owner: string, world: World, name: string): Ratio {
  const value = world[name];
  const ratio = typeof value === 'object' && 'count' in value ? value : { count: Number.NaN, total: Number.NaN };
  if (Number.isSafeInteger(ratio.count) && Number.isSafeInteger(ratio.total) && ratio.count >= 0 && ratio.count <= ratio.total && ratio.total > 0) return ratio;
  throw new DomainError({ owner, parameter: name, value, condition: 'must be { count, total } with 0 <= count <= total' });
}

/** Counts of a world that an initial law is proportional to. @throws {DomainError} unless they are integers ≥ 0. */
export function worldCounts(owner: string, world: World, name: string): readonly number[] {
  const value = world[name];
  if (Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0)) return value;
  throw new DomainError({ owner, parameter: name, value, condition: 'must be a list of counts' });
}

/** The sample size n of a world. @throws {DomainError} unless it is an integer in [1, largest]. */
export function worldSampleSize(owner: string, world: World, largest: number): number {
  const { n } = world;
  const { phrase, holds } = integerBetween(1, largest);
  if (typeof n === 'number' && holds(n)) return n;
  throw new DomainError({ owner, parameter: 'n', value: n, condition: phrase });
}

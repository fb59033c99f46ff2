import { exp } from '../elementary/exp.ts';
import { DomainError } from '../errors.ts';
import { poissonInversion } from './poisson-inversion.ts';
import { poissonRejection } from './poisson-rejection.ts';
import type { Random } from './random.ts';

/** Mean from which rejection is proved to work and is faster than a walk from 0. */
export const POISSON_REJECTION_MEAN = 10;
/** Beyond this a count and its neighbours are no longer all exact doubles. */
const LARGEST_MEAN = 4e15;

/**
 * A Poisson count. A mean of 0 draws nothing.
 *
 * @param mean in [0, 4e15]; exact in law up to 1e12 at least.
 * @returns an integer ≥ 0.
 * @throws {DomainError} outside that range.
 * @example poisson(random, 2.5)
 */
export function poisson(random: Random, mean: number): number {
  if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
    throw new DomainError({ owner: 'poisson', parameter: 'mean', condition: `must lie in [0, ${LARGEST_MEAN}]`, value: mean });
  }
  if (mean === 0) return 0;
  return mean < POISSON_REJECTION_MEAN ? poissonInversion(random, mean, exp(-mean)) : poissonRejection(random, mean);
}

import { exp } from '../elementary/exp.ts';
import { log1p } from '../elementary/log1p.ts';
import { DomainError } from '../errors.ts';
import { binomialInversion } from './binomial-inversion.ts';
import { binomialRejection } from './binomial-rejection.ts';
import type { Random } from './random.ts';

/** Mean from which rejection is proved to work and is faster than a walk from 0. */
export const REJECTION_MEAN = 10;

/**
 * The number of successes in n independent trials of probability p.
 *
 * Certain outcomes (p of 0 or 1, n = 0) draw nothing. The other outcome is counted where p > ½, so that a stream gives
 * n − (the count at 1 − p) wherever 1 − p is exact.
 *
 * @param n an integer ≥ 0; exact in law up to 1e9 at least.
 * @param p in [0, 1]; the other side keeps its digits (p = 1 − 1e-12 is as good as 1e-12).
 * @returns an integer in [0, n].
 * @throws {DomainError} outside these ranges.
 * @example binomial(random, 1000, 0.01)
 */
export function binomial(random: Random, n: number, p: number): number {
  if (!(p > 0 && p < 1 && n > 0)) {
    if (!(n >= 0)) throw new DomainError({ owner: 'binomial', parameter: 'n', condition: 'must be an integer of at least 0', value: n });
    if (!(p >= 0 && p <= 1)) throw new DomainError({ owner: 'binomial', parameter: 'p', condition: 'must lie in [0, 1]', value: p });
    return p === 1 ? n : 0;
  }
  return p > 0.5 ? n - rarer(random, n, 1 - p) : rarer(random, n, p);
}

function rarer(random: Random, n: number, p: number): number {
  if (n * p >= REJECTION_MEAN) return binomialRejection(random, n, p);
  return binomialInversion(random, n, p / (1 - p), exp(n * log1p(-p)));
}

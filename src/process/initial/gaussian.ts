import { DomainError } from '../../errors.ts';
import type { Point } from '../../protocol/point.ts';
import { initialParameter, integerBetween, positiveUpTo, realBetween } from './parameter.ts';

/** Initial parameters of a Gaussian process. */
export interface GaussianInitial {
  readonly n: number;
  readonly ddof: number;
  readonly mu0: number;
  readonly sigma0: number;
}

/**
 * Reads and checks `n`, `sigma0`, `mu0` (0 if absent) and `ddof` (1 if absent).
 *
 * @param largest sample size that the simulator can take.
 *
 * @throws {DomainError} also for n = 1 with ddof = 1, whose first variance is 0/0.
 */
export function gaussianInitial(owner: string, initial: Point, largest: number): GaussianInitial {
  const n = initialParameter(owner, initial, 'n', integerBetween(1, largest));
  const ddof = initialParameter(owner, initial, 'ddof', integerBetween(0, 1), 1);
  if (n <= ddof) {
    throw new DomainError({ owner, parameter: 'n', condition: 'must be above ddof', value: n, advice: 'one sample has no variance with divisor n - 1; use ddof=0' });
  }
  const mu0 = initialParameter(owner, initial, 'mu0', realBetween(-1e9, 1e9), 0);
  return { n, ddof, mu0, sigma0: initialParameter(owner, initial, 'sigma0', positiveUpTo(1e9)) };
}

import type { Point } from '../../protocol/point.ts';
import { initialParameter, integerBetween, positiveUpTo, realBetween } from './parameter.ts';

/** Initial parameters of a symmetric mixture ½ N(mu0, sigma0²) + ½ N(−mu0, sigma0²). */
export interface MixtureInitial {
  readonly n: number;
  readonly mu0: number;
  readonly sigma0: number;
}

/**
 * Reads and checks `n`, `mu0` (0 if absent) and `sigma0`. The mixture is the same for ±mu0; the sign is dropped.
 *
 * @param largest sample size that the simulator can take.
 */
export function mixtureInitial(owner: string, initial: Point, largest: number): MixtureInitial {
  return {
    n: initialParameter(owner, initial, 'n', integerBetween(1, largest)),
    mu0: Math.abs(initialParameter(owner, initial, 'mu0', realBetween(-1e9, 1e9), 0)),
    sigma0: initialParameter(owner, initial, 'sigma0', positiveUpTo(1e9)),
  };
}

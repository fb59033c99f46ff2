import { log } from '../elementary/log.ts';
import { gamma } from './gamma.ts';
import { normal } from './normal.ts';
import type { Random } from './random.ts';

/**
 * A chi-square number with ν degrees of freedom: twice a gamma of shape ν/2, but for the two cases with a direct method,
 * where the gamma method is slow (ν = 2) or loses the small values that matter after a logarithm (ν = 1).
 *
 * @param nu above 0, not necessarily an integer.
 * @returns a number with mean ν; above 0 for ν ≥ 1.
 * @throws {DomainError} if ν is not a finite number above 0.
 * @example chiSquare(random, 99)
 * @see L. Devroye, "Non-Uniform Random Variate Generation" (1986), ch. IX.3.
 */
export function chiSquare(random: Random, nu: number): number {
  if (nu === 1) {
    const z = normal(random);
    return z * z;
  }
  if (nu === 2) return -2 * log(random.open());
  return 2 * gamma(random, nu / 2);
}

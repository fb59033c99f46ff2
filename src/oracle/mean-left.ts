import { expm1 } from '../elementary/expm1.ts';
import { g } from './g.ts';

/**
 * E[Λ_k | Λ_k ≠ 0] of the Poisson model, to about 1e-14.
 *
 * @param n sample size; @param lambda0 initial rate, > 0; @param k generation, an integer ≥ 1. NaN at λ0 = 0, where nothing is left.
 * @example meanLeft(1, 1, 1) // 1/(1 − 1/e)
 * @see derived here: the mean is λ0, the probability of survival that of Suresh et al. 2025, Theorem 2, and what is lost adds nothing to the mean
 */
export function meanLeft(n: number, lambda0: number, k: number): number {
  return lambda0 / -expm1(-n * lambda0 * g(k));
}

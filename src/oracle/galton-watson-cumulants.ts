/** Cumulants of the Poisson model, by the composition of generating functions. */
import { Fraction } from '../elementary/fraction.ts';
import { DomainError } from '../errors.ts';

/** Stirling numbers of the second kind S(m, j), j = 1 … m, for m = 1 … 4: the powers of e^t − 1. */
const STIRLING = [[1n], [1n, 1n], [1n, 3n, 1n], [1n, 7n, 6n, 1n]] as const;

/**
 * The cumulant of n Λ_k for each unit of n λ0, exactly: K_1(t) = e^t − 1 and K_{k+1}(t) = K_k(e^t − 1), so a generation maps the
 * cumulants κ_m to Σ_j S(m, j) κ_j.
 *
 * @param order 1, 2, 3 or 4; @param k an integer ≥ 1; takes k steps.
 * @throws {DomainError} outside.
 * @see derived here, from the Galton–Watson form of Suresh et al. 2025, Theorem 2
 */
export function galtonWatsonCumulant(order: number, k: number): Fraction {
  if (!Number.isInteger(order) || order < 1 || order > 4 || !Number.isInteger(k) || k < 1) {
    throw new DomainError({ owner: 'galtonWatsonCumulant', parameter: 'order, k', value: [order, k], condition: 'must be an order from 1 to 4 and a generation' });
  }
  let cumulants = [1n, 1n, 1n, 1n];
  for (let step = 1; step < k; step++) cumulants = STIRLING.map((row) => row.reduce((sum, weight, j) => sum + weight * cumulants[j]!, 0n));
  return Fraction.of(cumulants[order - 1]!);
}

/** How much (U_k − E U_k)² scatters, the number of surviving symbols less its mean: what a replicate of a test of the variance scatters by. */
import { ancestralLaw } from './ancestral-dual.ts';
import { survivingCentralMoments } from './surviving-central-moments.ts';
import type { SymbolGroup } from './symbol-law.ts';
import { survivingMean } from './surviving-symbols.ts';

/**
 * Standard deviation of (U_k − E U_k)², to about 1e-9 of it; 0 where U_k is constant but for rounding.
 *
 * A thousand distinct probabilities take a tenth of a second.
 *
 * @param n integer in [1, 2000]; @param k generation, an integer ≥ 1.
 * @throws {DomainError} outside these.
 * @see derived here: the second and fourth central moments of a number of occupied boxes, averaged over the number of ancestors
 */
export function survivingSquareSd(groups: readonly SymbolGroup[], n: number, k: number): number {
  const law = ancestralLaw(n, k);
  const mean = survivingMean(groups, law);
  const { second, fourth } = survivingCentralMoments(groups, law, mean);
  // A deviation of U from its mean below the rounding of the mean is none.
  if (second <= 1e-24 * mean * mean) return 0;
  return Math.sqrt(Math.max(0, fourth - second * second));
}

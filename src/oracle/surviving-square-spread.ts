/** How much (U_k − E U_k)² scatters, the number of surviving symbols less its mean: what a replicate of a test of the variance scatters by. */
import { exp } from '../elementary/exp.ts';
import { log1p } from '../elementary/log1p.ts';
import { ancestralLaw } from './ancestral-dual.ts';
import { survivingMean, survivingVariance } from './surviving-symbols.ts';
import type { SymbolGroup } from './symbol-law.ts';

/**
 * A bound on the standard deviation of (U_k − E U_k)², two to three times the value itself; 0 where U_k is constant but for rounding.
 *
 * @param n integer in [1, 2000]; @param k generation, an integer ≥ 1.
 * @throws {DomainError} outside these.
 * @see derived here: write U − E U = X + Y with Y = E[U | A] − E U, so that E[X | A] = 0 and E(X + Y)⁴ ≤ E[m + 4 m^¾ |Y| + 6 v Y² + Y⁴]. Given A
 * ancestors the indicators of the symbols are those of occupied boxes, which are negatively associated (Joag-Dev and Proschan 1983), and a
 * convex function of their sum has at most the mean that it has for independent indicators (Shao 2000): v = Σ s(1 − s) bounds the variance
 * and m = 3v² + Σ s(1 − s)(1 − 6s(1 − s)) the fourth moment
 */
export function survivingSquareSd(groups: readonly SymbolGroup[], n: number, k: number): number {
  const law = ancestralLaw(n, k);
  const mean = survivingMean(groups, law);
  const variance = survivingVariance(groups, law);
  // A deviation of U from its mean below the rounding of the mean is none.
  if (variance <= 1e-24 * mean * mean) return 0;
  let fourth = 0;
  const add = (weight: number, ancestors: number): void => {
    let expected = 0;
    let v = 0;
    let excess = 0;
    for (const { p, count } of groups) {
      const lost = p < 1 ? exp(ancestors * log1p(-p)) : 0;
      const own = lost * (1 - lost);
      expected += count * (1 - lost);
      v += count * own;
      excess += count * own * (1 - 6 * own);
    }
    const m = Math.max(0, 3 * v * v + excess);
    const root = Math.sqrt(Math.sqrt(m));
    const y = Math.abs(expected - mean);
    fourth += weight * (m + 4 * root * root * root * y + 6 * v * y * y + y * y * y * y);
  };
  if (law.single > 0) add(law.single, 1);
  law.mass.forEach((mass, i) => add(law.several * mass, law.first + i));
  return Math.sqrt(Math.max(0, fourth - variance * variance));
}

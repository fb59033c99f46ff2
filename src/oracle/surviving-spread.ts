/** How much the number of surviving symbols scatters, at any point: exact where that can be had, a bound elsewhere. */
import { LARGEST_SAMPLE, ancestralLaw } from './ancestral-dual.ts';
import { survivingVariance } from './surviving-symbols.ts';
import type { SymbolGroup } from './symbol-law.ts';

/** Beyond as many distinct probabilities the sum over their pairs takes too long. */
const MOST_GROUPS = 1000;

/**
 * Standard deviation of the number of surviving symbols: exact for n ≤ 2000 and up to 1000 distinct probabilities, otherwise half the range
 * 1 … min(m, n), which no standard deviation exceeds.
 *
 * @see Popoviciu's inequality for the bound
 */
export function survivingSd(groups: readonly SymbolGroup[], n: number, k: number): number {
  const symbols = groups.reduce((sum, { count }) => sum + count, 0);
  const half = (Math.min(symbols, n) - 1) / 2;
  if (n > LARGEST_SAMPLE || groups.length > MOST_GROUPS) return half;
  return Math.min(half, Math.sqrt(survivingVariance(groups, ancestralLaw(n, k))));
}

/** The moments of the number of surviving symbols by whatever reaches the sample size: the dual, or the expansion with its error. */
import { ancestralLaw, LARGEST_SAMPLE } from './ancestral-dual.ts';
import { secondOrderError } from './second-order.ts';
import { secondOrderSurvivingMean, secondOrderSurvivingVariance } from './surviving-second-order.ts';
import { survivingMean, survivingVariance } from './surviving-symbols.ts';
import type { SymbolGroup } from './symbol-law.ts';

/** The expected number of surviving symbols. `error` bounds |value − truth| as far as was observed; it is 0 where the value is exact. */
export interface Expectation {
  readonly value: number;
  readonly error: number;
  readonly method: 'exact' | 'second-order';
}

/**
 * E[U_k]: exact for n ≤ 2000, to second order in 1/n beyond, with its observed error; null for k > n there, where the expansion ends.
 *
 * @param k ≥ 1. @see secondOrderError
 */
export function survivingExpectation(groups: readonly SymbolGroup[], n: number, k: number): Expectation | null {
  if (n <= LARGEST_SAMPLE) return { value: survivingMean(groups, ancestralLaw(n, k)), error: 0, method: 'exact' };
  if (k > n) return null;
  const value = secondOrderSurvivingMean(groups, n, k);
  return { value, error: 3 * secondOrderError(n, k) * value, method: 'second-order' };
}

/** Beyond as many distinct probabilities the exact sum over their pairs takes too long; the expansion has three factors a pair instead of one for each number of ancestors. */
const MOST_GROUPS = 1000;

/** Var U_k in the same way; its relative error beyond n = 2000 is a few times that of the mean. NaN for k > n there. */
export function survivingSpread(groups: readonly SymbolGroup[], n: number, k: number): number {
  if (n <= LARGEST_SAMPLE && groups.length <= MOST_GROUPS) return survivingVariance(groups, ancestralLaw(n, k));
  return k > n ? NaN : secondOrderSurvivingVariance(groups, n, k);
}

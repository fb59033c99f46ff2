/** What theory says of the surviving vocabulary of a corpus, generation by generation. */
import { ancestralLaw, LARGEST_SAMPLE } from '../oracle/ancestral-dual.ts';
import { secondOrderError } from '../oracle/second-order.ts';
import { survivingLowerBound, survivingUpperBound } from '../oracle/surviving-bounds.ts';
import { secondOrderSurvivingMean } from '../oracle/surviving-second-order.ts';
import { survivingMean } from '../oracle/surviving-symbols.ts';
import { symbolGroups } from '../oracle/symbol-law.ts';

/** The expected number of surviving symbols. `error` bounds |value − truth| as far as was observed; it is 0 where the value is exact. */
export interface Expectation {
  readonly value: number;
  readonly error: number;
  readonly method: 'exact' | 'second-order';
}

export interface SurvivingTheory {
  readonly corollary1: { readonly lower: number; readonly upper: number };
  /** Null where neither the exact engine nor the expansion reaches. */
  readonly expectation: Expectation | null;
}

/**
 * Corollary 1 and the expectation: exact for n ≤ 2000, else to second order in 1/n with its observed error, for k ≤ n.
 *
 * @param counts - Of the symbols in the real data.
 * @returns A function of the generation k ≥ 0.
 * @example survivingTheory([5, 3, 1], 9)(2).corollary1.lower
 */
export function survivingTheory(counts: Iterable<number>, n: number): (k: number) => SurvivingTheory {
  const groups = symbolGroups(counts);
  const symbols = groups.reduce((sum, { count }) => sum + count, 0);
  return (k) => {
    if (k === 0) return { corollary1: { lower: symbols, upper: symbols }, expectation: { value: symbols, error: 0, method: 'exact' } };
    const corollary1 = { lower: survivingLowerBound(groups, n, k), upper: survivingUpperBound(groups, n, k) };
    if (n <= LARGEST_SAMPLE) return { corollary1, expectation: { value: survivingMean(groups, ancestralLaw(n, k)), error: 0, method: 'exact' } };
    if (k > n) return { corollary1, expectation: null };
    const value = secondOrderSurvivingMean(groups, n, k);
    return { corollary1, expectation: { value, error: secondOrderError(n, k) * value, method: 'second-order' } };
  };
}

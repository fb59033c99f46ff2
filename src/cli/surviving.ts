/** What theory says of the surviving vocabulary of a corpus, generation by generation. */
import { survivingLowerBound, survivingUpperBound } from '../oracle/surviving-bounds.ts';
import { type Expectation, survivingExpectation } from '../oracle/surviving-expectation.ts';
import { symbolGroups } from '../oracle/symbol-law.ts';

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
    return { corollary1, expectation: survivingExpectation(groups, n, k) };
  };
}

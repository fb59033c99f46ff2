/** Corollary 1: the bounds of Theorem 1, summed over the symbols. Any sample size. */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { g } from './g.ts';
import { checkLaw, type SymbolGroup } from './symbol-law.ts';

/** Σ_i (1 − exp(−n p_i g_k)), at most the mean number of surviving symbols. @see Suresh et al. 2025, Corollary 1 */
export function survivingLowerBound(groups: readonly SymbolGroup[], n: number, k: number): number {
  checkLaw(groups);
  const exponent = -n * g(k);
  let sum = 0;
  for (const { p, count } of groups) sum -= count * expm1(exponent * p);
  return sum;
}

/**
 * Σ_i (1 − max(0, 1 − 3 n p_i² − 3 k p_i) exp(−n p_i g_k)), at least the mean number of surviving symbols; at most the number of symbols.
 *
 * The published summand has no maximum and exceeds 1 where its bracket is negative; a symbol cannot survive more than surely.
 *
 * @see Suresh et al. 2025, Corollary 1
 */
export function survivingUpperBound(groups: readonly SymbolGroup[], n: number, k: number): number {
  checkLaw(groups);
  const exponent = -n * g(k);
  let sum = 0;
  for (const { p, count } of groups) {
    const excess = Math.min(1, 3 * p * (n * p + k));
    sum += count * (excess * exp(exponent * p) - expm1(exponent * p));
  }
  return sum;
}

/** The upper bound on survival of the ancestral dual, summed over the symbols. Any sample size. */
import { expm1 } from '../elementary/expm1.ts';
import { log1p } from '../elementary/log1p.ts';
import { ancestralBound } from './ancestral-bound.ts';
import { checkLaw, type SymbolGroup } from './symbol-law.ts';

/** Σ_i (1 − (1 − p_i)^{a_k}), at least the mean number of surviving symbols. @see derived here: `ancestralBound` */
export function survivingAncestralBound(groups: readonly SymbolGroup[], n: number, k: number): number {
  checkLaw(groups);
  const ancestors = ancestralBound(n, k);
  let sum = 0;
  for (const { p, count } of groups) sum -= count * expm1(ancestors * log1p(-p));
  return sum;
}

/** When a symbol of the Poisson model is forgotten: T = min{k : Λ_k = 0}, with P(T ≤ k) = exp(−c g_k), c = n λ0. */
import { log } from '../elementary/log.ts';
import { g, gInverse } from './g.ts';

function evaluate(level: number, c: number): number {
  if (!(level > 0 && level < 1) || !(c >= 0)) return NaN;
  const y = -log(level) / c;
  let k = Math.max(1, Math.ceil(gInverse(y)));
  // Beyond this a rounding error is a whole generation, and there is nothing left to decide.
  if (k > 2 ** 50) return k;
  // Ceil turns the last bit into a whole generation, so the answer is checked against g itself.
  while (g(k) > y) k++;
  while (k > 1 && g(k - 1) <= y) k--;
  return k;
}

/**
 * Quantile of the forgetting time: the smallest generation k ≥ 1 with P(T ≤ k) ≥ level.
 *
 * About 2c/(−ln level) for large c, so linear in the expected count c = n λ0 of the symbol. The mean of T is infinite; quantiles are all
 * that there is to predict.
 *
 * @param level in (0, 1); @param c expected count, ≥ 0. NaN outside.
 * @example forgettingTime(0.5, 100) // 286
 * @see derived here from Theorem 2 of Suresh et al. 2025: P(T ≤ k) = P(Λ_k = 0), since zero is absorbing.
 */
export const forgettingTime = Object.assign((level: number, c: number): number => evaluate(level, c), {
  tex: 'T_{#1}\\!\\left(#2\\right)',
});

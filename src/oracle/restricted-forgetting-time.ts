/** The forgetting time of the Poisson model, watched for k generations only: min(T, k) has a mean, T has none. */
import { expm1 } from '../elementary/expm1.ts';
import { g } from './g.ts';

/** What is added up for one c: mean and second moment by the last generation of the watch. */
interface Sums {
  readonly c: number;
  readonly means: number[];
  readonly seconds: number[];
}

/** The last c: predictions and spreads are asked for in turn, and for one k after the other. */
let last: Sums = { c: NaN, means: [], seconds: [] };

/**
 * Mean and standard deviation of min(T, k), T = min{k ≥ 1 : Λ_k = 0}. Relative error of the mean below 1e-12 up to k = 1e6; time O(k).
 *
 * @param c expected count n λ0, ≥ 0; @param k generations watched, an integer ≥ 1. NaN outside.
 * @example restrictedForgettingTime(10, 1000).mean // 85.467132664…
 * @see derived here: E min(T, k) = Σ_{0 ≤ j < k} P(T > j) and E min(T, k)² = Σ_{0 ≤ j < k} (2j + 1) P(T > j), with P(T > j) = 1 − exp(−c g_j)
 */
export function restrictedForgettingTime(c: number, k: number): { readonly mean: number; readonly sd: number } {
  if (!(c >= 0) || !(Number.isInteger(k) && k >= 1)) return { mean: NaN, sd: NaN };
  if (last.c !== c) last = { c, means: [1], seconds: [1] };
  const { means, seconds } = last;
  for (let j = means.length; j < k; j++) {
    const alive = -expm1(-c * g(j));
    means.push(means[j - 1]! + alive);
    seconds.push(seconds[j - 1]! + (2 * j + 1) * alive);
  }
  const mean = means[k - 1]!;
  return { mean, sd: Math.sqrt(Math.max(0, seconds[k - 1]! - mean * mean)) };
}

/** Mean collapse times of the Gaussian model: of those that are watched for k generations, and a bound on the mean of all. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { digammaMinusLog } from '../special/digamma-minus-log.ts';
import { polygamma } from '../special/polygamma.ts';
import { regularizedGammaLower } from '../special/regularized-gamma.ts';
import { firstPassageSurvival } from './first-passage.ts';

/**
 * Mean and standard deviation of min(T, k), T = min{j ≥ 0 : Σ_j ≤ ratio · σ0}. Relative error about 1e-10.
 *
 * @param n an integer in [2, 1000]; @param k an integer in [1, 1000]; @param ratio ε/σ0; @param ddof 0 or 1.
 * @throws {DomainError} outside these.
 * @see derived here: E min(T, k) = Σ_{j < k} P(T > j) and E min(T, k)² = Σ_{j < k} (2j + 1) P(T > j)
 */
export function restrictedCollapseTime(n: number, k: number, ratio: number, ddof: number): { readonly mean: number; readonly sd: number } {
  let [mean, second] = [0, 0];
  for (let j = 0; j < k; j++) {
    const later = firstPassageSurvival(n, j, ratio, ddof);
    mean += later;
    second += (2 * j + 1) * later;
  }
  return { mean, sd: Math.sqrt(Math.max(0, second - mean * mean)) };
}

const INTERVALS = 4000;

/**
 * E[−X | X < 0] of one step X of ln Σ, by Simpson's rule; relative error below 1e-9.
 *
 * @see derived here: ∫_0^∞ P(−X > y) dy/P(−X > 0)
 */
export function meanFall(n: number, ddof: number): number {
  const nu = n - 1;
  const beyond = (y: number): number => regularizedGammaLower(nu / 2, ((n - ddof) / 2) * exp(-2 * y));
  // P(−X > y) falls like e^{−ν y} far out.
  const width = (4 * Math.sqrt(polygamma(1, nu / 2)) + 45 / nu) / INTERVALS;
  let sum = beyond(0);
  for (let i = 1; i < INTERVALS; i++) sum += (i % 2 === 0 ? 2 : 4) * beyond(i * width);
  return (sum * width) / 3 / beyond(0);
}

/**
 * (ln(σ0/ε) + E[−X | X < 0])/|E X|, an upper bound on the mean collapse time, by a few per cent.
 *
 * @param n an integer ≥ 2; @param ratio ε/σ0 below 1; @param ddof 0 or 1.
 * @example collapseMeanUpper(10, 0.1, 1) // 43.93, where E T is 43.09
 * @see derived here: by Wald's identity E T is (ln(σ0/ε) + the mean overshoot)/|E X|; −X has a log-concave density, so that what it exceeds y by has
 * a mean that falls with y, and y is at least 0
 */
export function collapseMeanUpper(n: number, ratio: number, ddof: number): number {
  const drift = (digammaMinusLog((n - 1) / 2) + log1p(-(1 - ddof) / (n - ddof))) / 2;
  return (meanFall(n, ddof) - log(ratio)) / -drift;
}

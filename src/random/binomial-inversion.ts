import type { Random } from './random.ts';

/**
 * A binomial count found by walking up its distribution function from 0. Fast where the mean is small.
 *
 * @param odds p / (1 − p), at most 1.
 * @param none (1 − p)ⁿ, which callers that meet the same p again may keep.
 * @returns an integer in [0, n]; the law is exact but for the grid of the uniform (2⁻⁵³ in total variation).
 * @see V. Kachitvichyanukul, B. Schmeiser, "Binomial random variate generation", CACM 31 (1988), algorithm BINV.
 */
export function binomialInversion(random: Random, n: number, odds: number, none: number): number {
  const step = (n + 1) * odds;
  for (;;) {
    let rest = random.uniform();
    let mass = none;
    let k = 0;
    while (rest >= mass) {
      rest -= mass;
      k++;
      mass *= step / k - odds;
      // Rounding can leave a crumb beyond the last mass. It belongs to nobody: draw again.
      if (!(mass > 0)) break;
    }
    if (mass > 0) return k;
  }
}

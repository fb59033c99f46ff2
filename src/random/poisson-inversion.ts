import type { Random } from './random.ts';

/**
 * A Poisson count found by walking up its distribution function from 0. Fast where the mean is small.
 *
 * @param none e^−mean, which callers that meet the same mean again may keep.
 * @returns an integer ≥ 0; the law is exact but for the grid of the uniform (2⁻⁵³ in total variation).
 * @see L. Devroye, "Non-Uniform Random Variate Generation" (1986), ch. X.3.3.
 */
export function poissonInversion(random: Random, mean: number, none: number): number {
  for (;;) {
    let rest = random.uniform();
    let mass = none;
    let k = 0;
    while (rest >= mass) {
      rest -= mass;
      k++;
      mass *= mean / k;
      // Rounding can leave a crumb beyond the last mass. It belongs to nobody: draw again.
      if (!(mass > 0)) break;
    }
    if (mass > 0) return k;
  }
}

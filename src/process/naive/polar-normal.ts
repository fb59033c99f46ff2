import { log } from '../../elementary/log.ts';
import type { Draws } from '../../random/draws.ts';

/**
 * Fills an array with independent standard normal numbers, two from each point of the unit disc.
 *
 * @see G. Marsaglia, T. A. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964): the polar form of Box and Muller.
 */
export function polarNormals(draws: Draws, target: Float64Array): void {
  for (let i = 0; i < target.length; i += 2) {
    let x = 0;
    let y = 0;
    let s = 0;
    while (s === 0 || s >= 1) {
      x = 2 * draws.uniform() - 1;
      y = 2 * draws.uniform() - 1;
      s = x * x + y * y;
    }
    const radius = Math.sqrt((-2 * log(s)) / s);
    target[i] = radius * x;
    if (i + 1 < target.length) target[i + 1] = radius * y;
  }
}

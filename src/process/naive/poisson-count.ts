import { exp } from '../../elementary/exp.ts';
import type { Draws } from '../../random/draws.ts';

/** e^−500 is far from underflow; larger means are drawn in pieces, since Poisson counts add. */
const PIECE = 500;

/**
 * A Poisson count by multiplying uniforms until the product falls below e^−mean: about `mean` + 1 uniforms.
 *
 * @see D. E. Knuth, The Art of Computer Programming vol. 2, section 3.4.1, algorithm Q.
 */
export function poissonCount(draws: Draws, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= PIECE) {
    const floor = exp(-Math.min(left, PIECE));
    for (let product = draws.uniform(); product >= floor; product *= draws.uniform()) count++;
  }
  return count;
}

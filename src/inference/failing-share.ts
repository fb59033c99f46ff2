/** What passing at independent points says about the points that were not tried. */
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';

/**
 * Upper confidence bound on the share of a region that fails, after every one of `greens` independent unbiased draws passed:
 * 1 − 0.05^(1/greens), the exact binomial bound for no failure among them.
 *
 * @param greens - Draws that passed, an integer ≥ 0; none leaves everything open.
 * @returns A share in [0, 1] at 95 % confidence.
 * @example failingShare(20) // => 0.1391 to four digits
 */
export function failingShare(greens: number): number {
  return greens > 0 ? -expm1(log(0.05) / greens) : 1;
}

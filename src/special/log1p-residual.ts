/** ln(1 + u) - u, the quantity that large-deviation exponents are made of. */
import { log1p } from '../elementary/log1p.ts';

/**
 * log1p(u) - u, never positive, accurate to a few ulp also for tiny u, where it is -u^2/2. NaN below -1.
 *
 * @example log1pResidual(1e-9) // => -4.999999996666666e-19
 * @see derived here: with v = u/(2 + u), ln(1 + u) = 2 artanh v and 2v - u = -uv, so that nothing of order u is left to cancel
 */
export function log1pResidual(u: number): number {
  if (!(u > -0.35 && u < 0.5)) return u === Infinity ? -u : log1p(u) - u;
  const v = u / (2 + u);
  const square = v * v;
  const fourth = square * square;
  let series = 1 / 3 + square * (1 / 5) + fourth * (1 / 7 + square * (1 / 9));
  if (square > 1e-4) {
    const eighth = fourth * fourth;
    const middle = 1 / 11 + square * (1 / 13) + fourth * (1 / 15 + square * (1 / 17));
    const top = 1 / 19 + square * (1 / 21) + fourth * (1 / 23 + square * (1 / 25));
    series += eighth * (middle + eighth * top);
  }
  return 2 * v * square * series - u * v;
}

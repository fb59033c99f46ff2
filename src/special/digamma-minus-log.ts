/** psi(x) - ln x, the mean of the logarithm of a gamma variable relative to the logarithm of its mean. */
import { log1pResidual } from './log1p-residual.ts';

/** -1/(2x) - 1/(12x^2) + 1/(120x^4) - ..., for x >= 10. */
function series(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  const fourth = square * square;
  const even =
    1 / 12 - square * (1 / 120) +
    fourth * (1 / 252 - square * (1 / 240) + fourth * (1 / 132 - square * (691 / 32760) + fourth * (1 / 12 - square * (3617 / 8160))));
  return -0.5 * inverse - square * even;
}

/**
 * psi(x) - ln x for x > 0, always negative, about -1/(2x). Relative error below 2e-15 however large x is; -Infinity at 0, NaN below.
 *
 * @example digammaMinusLog(5e8) // => -1.0000000003333334e-9, where the two terms are near 20
 * @see DLMF 5.11.2 for x >= 10; below, psi(x) - ln x grows by ln(1 + 1/x) - 1/x from x + 1 to x, all of one sign (derived here)
 */
export function digammaMinusLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  let sum = 0;
  let shifted = x;
  for (; shifted < 10; shifted += 1) sum += log1pResidual(1 / shifted);
  return sum + series(shifted);
}

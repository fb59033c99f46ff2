/** The digamma function psi, the derivative of ln Gamma. */
import { log } from '../elementary/log.ts';
import { digammaMinusLog } from './digamma-minus-log.ts';

export { digammaMinusLog } from './digamma-minus-log.ts';

/**
 * psi(x) for x > 0; -Infinity at 0, NaN below. Error below 1e-15 * max(1, |psi(x)|); its zero near 1.4616 has no special care.
 * For psi(x) - ln x use digammaMinusLog: the difference of the two cancels.
 *
 * @example digamma(1) // => -0.5772156649015323, minus Euler's constant
 * @see DLMF 5.11.2, 5.5.2
 */
export function digamma(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let sum = 0;
  let shifted = x;
  for (; shifted < 10; shifted += 1) sum += 1 / shifted;
  return log(shifted) + digammaMinusLog(shifted) - sum;
}

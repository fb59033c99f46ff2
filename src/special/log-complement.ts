/** The logarithm of the complement of a probability that is itself kept as a logarithm. */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';

/**
 * ln(1 - e^x) for x <= 0; 0 at -Infinity, -Infinity at 0, NaN above 0.
 *
 * @example logComplement(-1e-20) // => -46.051701859880914, where 1 - e^x is 0
 * @see Maechler, Accurately computing log(1 - exp(-|a|)) (2012): the switch at -ln 2
 */
export function logComplement(x: number): number {
  // The 0 turns the -0 that e^x = 0 leaves into a plain one.
  return x > -0.6931471805599453 ? log(-expm1(x)) : 0 + log1p(-exp(x));
}

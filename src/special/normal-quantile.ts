/** The quantile function of the standard normal law. */
import { log } from '../elementary/log.ts';

/** Numerator and denominator, lowest power first; centre in 0.180625 - (p - 1/2)^2, tails in sqrt(-ln p) less 1.6 or 5. */
const CENTRE = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561],
] as const;
const TAIL = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 0.00077454501427834140764],
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 0.00054759380849953449460, 1.05075007164441684324e-9],
] as const;
const FAR = [
  [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 0.0007868691311456132591, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
] as const;

type Eight = readonly [number, number, number, number, number, number, number, number];

function polynomial(c: Eight, x: number): number {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

function ratio([above, below]: readonly [Eight, Eight], x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

/**
 * The x with P(Z <= x) = p for a standard normal Z; -Infinity at 0, Infinity at 1, NaN outside [0, 1]. Relative error about 1e-15,
 * for p down to 1e-300. For an upper tail u use -normalQuantile(u): 1 - u has already lost it.
 *
 * @example normalQuantile(0.975) // 1.959963984540054
 * @see Wichura, Algorithm AS 241, Applied Statistics 37 (1988), PPND16: the rational approximations
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const centred = p - 0.5;
  if (centred <= 0.425 && centred >= -0.425) return centred * ratio(CENTRE, 0.180625 - centred * centred);
  const size = Math.sqrt(-log(centred < 0 ? p : 1 - p));
  const value = size <= 5 ? ratio(TAIL, size - 1.6) : ratio(FAR, size - 5);
  return centred < 0 ? -value : value;
}

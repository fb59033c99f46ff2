/** The quantile function of the standard normal law. */
import { log } from '../elementary/log.ts';

/** Numerator and denominator, lowest power first; centre in 0.180625 - (p - 1/2)^2, tails in sqrt(-ln p) less 1.6 or 5. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
    21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
] as const;
const TAIL = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
    0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
    0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
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
 * @example normalQuantile(0.975) // => 1.9599639845400536
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

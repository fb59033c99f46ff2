/** The fraction that a double stands for, where a program reports one, such as a share of n samples. */
import { Fraction } from '../elementary/fraction.ts';

/** Two fractions with denominators up to this differ by more than a double in [-1, 1] can fail to tell apart. */
const LARGEST_DENOMINATOR = 1n << 20n;

/**
 * The fraction of denominator at most 2^20 to which the double is nearest; undefined if there is none, or the double is not finite.
 *
 * There is never more than one: two of them differ by at least 2^-40, so that they round to different doubles below 2^12 in size.
 *
 * @example rationalValue(1 / 3)?.toString() // => '1/3'
 * @see derived here: a fraction so near is a convergent of the double's continued fraction (Legendre)
 */
export function rationalValue(value: number): Fraction | undefined {
  if (!Number.isFinite(value)) return undefined;
  let rest = Fraction.fromNumber(value);
  let [before, p] = [0n, 1n];
  let [below, q] = [1n, 0n];
  for (;;) {
    const whole = floor(rest);
    [before, p] = [p, whole * p + before];
    [below, q] = [q, whole * q + below];
    if (q > LARGEST_DENOMINATOR) return undefined;
    const convergent = Fraction.of(p, q);
    if (convergent.toNumber() === value) return convergent;
    rest = Fraction.one.divide(rest.subtract(Fraction.of(whole)));
  }
}

function floor({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

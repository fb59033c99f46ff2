/**
 * Constants in binary fixed point, from which the tables of this folder are made when they load. BigInt arithmetic is exact and
 * the same everywhere, so the tables are derived rather than pasted, and no literal with 17 digits has to be trusted.
 */

/** Fraction bits of every fixed-point value here: three doubles' worth, so that a table can keep two of them exactly. */
export const FRACTION_BITS = 160;

const ONE = 1n << BigInt(FRACTION_BITS);

/** ln(p/q) in fixed point, for p/q between 1/2 and 2, by ln(p/q) = 2 artanh((p - q)/(p + q)). Error below 2^-150. */
export function fixedLog(p: bigint, q: bigint): bigint {
  const w = (ONE * (p - q)) / (p + q);
  const square = (w * w) >> BigInt(FRACTION_BITS);
  let power = w;
  let sum = 0n;
  for (let odd = 1n; power > 1n || power < -1n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> BigInt(FRACTION_BITS);
  }
  return 2n * sum;
}

/** Floor of the square root of a positive integer, by Newton's iteration from above. */
export function integerRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** arctan(1/n) with the given number of fraction bits, by its Taylor series. */
function arctanOfReciprocal(n: bigint, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = 0n;
  for (let odd = 1n, sign = 1n; power > 0n; odd += 2n, sign = -sign) {
    sum += (sign * power) / odd;
    power /= n * n;
  }
  return sum;
}

/** Pi with the given number of fraction bits, by Machin's formula; the last ten bits or so are guards. */
export function fixedPi(bits: number): bigint {
  const guarded = BigInt(bits);
  return 4n * (4n * arctanOfReciprocal(5n, guarded) - arctanOfReciprocal(239n, guarded));
}

/** The multiple of 2^-unit nearest to a fixed-point value, as a double; exact while it fits in 53 bits. */
export function leadingPart(value: bigint, unit: number): number {
  const drop = BigInt(FRACTION_BITS - unit);
  return Number((value + (1n << (drop - 1n))) >> drop) / Number(1n << BigInt(unit));
}

/** What is left of a fixed-point value when a double that divides it into 2^-unit steps is taken away, as the nearest double. */
export function remainder(value: bigint, part: number, unit: number): number {
  const left = value - (BigInt(part * Number(1n << BigInt(unit))) << BigInt(FRACTION_BITS - unit));
  return Number(left) / Number(ONE);
}

/** ln 2 in fixed point. */
export const FIXED_LN2 = fixedLog(2n, 1n);

/** The double nearest to a ratio of integers. */

function bitLength(positive: bigint): number {
  const hex = positive.toString(16);
  return 4 * (hex.length - 1) + (32 - Math.clz32(Number.parseInt(hex[0]!, 16)));
}

/** n * 2^exponent in exact steps: the caller leaves n no bit that would not fit. */
function scaled(n: number, exponent: number): number {
  let value = n;
  for (let left = exponent; left > 0; left--) value *= 2;
  for (let left = exponent; left < 0; left++) value /= 2;
  return value;
}

/**
 * numerator/denominator for positive integers of any size, rounded once, ties to even; subnormal numbers included, Infinity above
 * the largest double.
 *
 * @example nearestDouble(1n, 3n) // => 0.3333333333333333
 */
export function nearestDouble(numerator: bigint, denominator: bigint): number {
  // A quotient of at least 55 bits, fewer only where the result is subnormal, and a last bit that says whether the division left
  // anything: so much decides every rounding.
  const shift = Math.max(bitLength(numerator) - bitLength(denominator) - 55, -1076);
  const above = shift < 0 ? numerator << BigInt(-shift) : numerator;
  const below = shift > 0 ? denominator << BigInt(shift) : denominator;
  const bits = ((above / below) << 1n) | (above % below === 0n ? 0n : 1n);
  const exponent = shift - 1;
  const drop = Math.max(bitLength(bits) - 53, -1074 - exponent);
  const kept = bits >> BigInt(drop);
  const half = 1n << BigInt(drop - 1);
  const left = bits - (kept << BigInt(drop));
  const up = left > half || (left === half && (kept & 1n) === 1n);
  return scaled(Number(up ? kept + 1n : kept), exponent + drop);
}

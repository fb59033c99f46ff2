/** Reduction of an angle modulo pi/2, for sin and cos. */
import { FRACTION_BITS, fixedPi, leadingPart, remainder } from './fixed-point.ts';
import { POWER, POWER_ORIGIN } from './exp-table.ts';
import { HIGH, LOW, double, words } from './words.ts';

const half = fixedPi(FRACTION_BITS + 16) >> 17n;
/** pi/2 = FIRST + SECOND + THIRD; the first two are short, so that their products with a quadrant below 2^20 are exact. */
const FIRST = leadingPart(half, 32);
const afterFirst = half - (BigInt(FIRST * 4294967296) << BigInt(FRACTION_BITS - 32));
const SECOND = leadingPart(afterFirst, 64);
const THIRD = remainder(afterFirst, SECOND, 64);
const ROUNDER = 6755399441055744;
const QUADRANTS_PER_UNIT = 1 / (FIRST + SECOND);

/** The reduced angle, within pi/4 of 0, as the sum of two doubles; valid until the next call of reduce. */
export const angle = new Float64Array(2);

/** Bits of pi that serve every double: 1024 for the largest exponent, the rest for accuracy near a multiple of pi/2. */
const PI_BITS = 1280;
let halfPi: bigint | undefined;

/** The same by exact integer arithmetic: slow and right for any finite x. */
function reduceExactly(x: number): number {
  halfPi ??= fixedPi(PI_BITS + 16) >> 17n;
  double[0] = x < 0 ? -x : x;
  const high = words[HIGH]!;
  const mantissa = (BigInt((high & 0xfffff) | 0x100000) << 32n) | BigInt(words[LOW]! >>> 0);
  const scaled = (mantissa << BigInt(PI_BITS)) >> BigInt(1075 - (high >>> 20));
  let quadrant = scaled / halfPi;
  let left = scaled - quadrant * halfPi;
  if (2n * left > halfPi) {
    quadrant += 1n;
    left -= halfPi;
  }
  // The top 53 bits, then the next 60. No double is closer than 2^-62 to a multiple of pi/2, so there are always that many.
  const drop = (left < 0n ? -left : left).toString(2).length - 53;
  const lead = left >> BigInt(drop);
  const follow = (left - (lead << BigInt(drop))) >> BigInt(drop - 60);
  const unit = POWER[POWER_ORIGIN - PI_BITS / 2]! * POWER[POWER_ORIGIN + drop - PI_BITS / 2]!;
  const leading = Number(lead) * unit;
  const following = (Number(follow) / 1152921504606846976) * unit;
  angle[0] = x < 0 ? -leading : leading;
  angle[1] = x < 0 ? -following : following;
  return Number(quadrant & 3n) * (x < 0 ? -1 : 1);
}

/**
 * Writes x - q * pi/2 to `angle` and returns q modulo 4 (as 0..3). For finite x only.
 *
 * @see derived here: three-part constant (Cody and Waite) while the quadrant is below 2^20 and the result is not tiny, else integers
 */
export function reduce(x: number): number {
  if (!(x < 1600000 && x > -1600000)) return reduceExactly(x) & 3;
  const quadrant = x * QUADRANTS_PER_UNIT + ROUNDER - ROUNDER;
  const first = x - quadrant * FIRST;
  const step = quadrant * SECOND;
  const second = first - step;
  const back = second - first;
  const error = first - (second - back) - (step + back);
  const third = error - quadrant * THIRD;
  const leading = second + third;
  // Almost a multiple of pi/2: the three parts do not hold enough bits of pi.
  if (leading < 1e-11 && leading > -1e-11 && quadrant !== 0) return reduceExactly(x) & 3;
  angle[0] = leading;
  angle[1] = second - leading + third;
  return quadrant & 3;
}

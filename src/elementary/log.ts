/** The natural logarithm, table driven and without a division. */
import { CELL_LOG, CELL_LOG_TAIL, HEAD_WEIGHT, LN2, LN2_TAIL, ORIGIN, WORD_WEIGHT } from './log-table.ts';
import { HIGH, LOW, double, words } from './words.ts';

/**
 * Natural logarithm. Within 0.53 ulp, and 0.76 ulp for x within 2^-18 of 1; -Infinity at 0, NaN below 0; the same bits on every engine.
 *
 * @example log(10) // => 2.302585092994046
 * @see derived here: with z the mantissa and c a short reciprocal of its cell, z * c - 1 = head + rest holds exactly, and
 * exponent * ln 2 - ln c + head needs no rounding either, so that only the small rest is rounded
 */
export function log(x: number): number {
  let shift = 0;
  double[0] = x;
  let high = words[HIGH]!;
  // Signed comparison: negative numbers and both zeros fall below, Infinity and NaN above.
  if (high < 0x00100000 || high >= 0x7ff00000) {
    if (x === 0) return -Infinity;
    if (!(x > 0)) return NaN;
    if (x === Infinity) return x;
    double[0] = x * 18014398509481984;
    high = words[HIGH]!;
    shift = 54;
  }
  const low = words[LOW]!;
  const offset = high - ORIGIN;
  const exponent = (offset >> 20) - shift;
  const cell = (offset >> 12) & 255;
  const head = (((high & 0xfffff) | 0x100000) + (low >>> 31)) * HEAD_WEIGHT[cell]! - 1;
  const rest = low * WORD_WEIGHT[cell]!;
  const r = head + rest;
  const square = r * r;
  const series = -0.5 + r * (1 / 3) + square * (-1 / 4 + r * (1 / 5) + square * (-1 / 6 + r * (1 / 7)));
  return exponent * LN2 + CELL_LOG[cell]! + head + (rest + (exponent * LN2_TAIL + CELL_LOG_TAIL[cell]!) + square * series);
}

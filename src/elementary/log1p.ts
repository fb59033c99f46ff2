/** ln(1 + x) without cancellation: the logarithm of the rounded sum, with its rounding error carried along. */
import { POWER, POWER_ORIGIN } from './exp-table.ts';
import { CELL_LOG, CELL_LOG_TAIL, HEAD_WEIGHT, LN2, LN2_TAIL, ORIGIN, RECIPROCAL, WORD_WEIGHT } from './log-table.ts';
import { HIGH, LOW, double, words } from './words.ts';

/**
 * ln(1 + x), accurate for every x > -1 however small. Within 0.76 ulp; -Infinity at -1, NaN below; the same bits on every engine.
 *
 * @example log1p(1e-20) // => 1e-20, where log(1 + 1e-20) is 0
 * @see derived here: as log, with the error of 1 + x (Knuth's two-sum) scaled into the part that is rounded anyway
 */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? x : NaN;
  if (x === 0) return x;
  const sum = 1 + x;
  const back = sum - x;
  const error = 1 - back + (x - (sum - back));
  double[0] = sum;
  const high = words[HIGH]!;
  const low = words[LOW]!;
  const offset = high - ORIGIN;
  const exponent = offset >> 20;
  const cell = (offset >> 12) & 255;
  const head = (((high & 0xfffff) | 0x100000) + (low >>> 31)) * HEAD_WEIGHT[cell]! - 1;
  const rest = low * WORD_WEIGHT[cell]! + error * POWER[POWER_ORIGIN - exponent]! * RECIPROCAL[cell]!;
  const r = head + rest;
  const square = r * r;
  const series = -0.5 + r * (1 / 3) + square * (-1 / 4 + r * (1 / 5) + square * (-1 / 6 + r * (1 / 7)));
  return exponent * LN2 + CELL_LOG[cell]! + head + (rest + (exponent * LN2_TAIL + CELL_LOG_TAIL[cell]!) + square * series);
}

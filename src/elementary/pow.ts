/** Powers, by a logarithm that carries two doubles. */
import { expSum } from './exp-sum.ts';
import { CELL_LOG, CELL_LOG_TAIL, HEAD_WEIGHT, LN2, LN2_TAIL, ORIGIN, WORD_WEIGHT } from './log-table.ts';
import { HIGH, LOW, double, words } from './words.ts';

/** 2^27 + 1 splits a double into two halves of 26 bits, whose products are exact (Veltkamp). */
const SPLITTER = 134217729;

/** The result for 0, Infinity and NaN on either side, with the conventions of ECMAScript (1^Infinity and 1^NaN are NaN). */
function edge(x: number, y: number, odd: boolean): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = x < 0 ? -x : x;
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const large = size > 1 === y > 0;
  const value = large ? Infinity : 0;
  const negative = odd && (x < 0 || (x === 0 && 1 / x < 0));
  return negative ? -value : value;
}

/**
 * x to the power y. Within 0.6 ulp, also where the result is huge or tiny; the same bits on every engine.
 * As in ECMAScript: pow(x, 0) is 1 for every x, NaN included; a negative x needs an integer y, else NaN.
 *
 * @example pow(1 + 1e-9, 1e9) // => 2.7182820520115603: no accuracy is lost next to 1
 * @see derived here: the exact head and rest of log keep ln x to 2^-68, Dekker's product multiplies it by y
 */
export function pow(x: number, y: number): number {
  const integer = y % 1 === 0;
  const odd = integer && y % 2 !== 0;
  const base = x < 0 ? -x : x;
  if (!(base > 0 && base < Infinity && y > -Infinity && y < Infinity) || y === 0) return edge(x, y, odd);
  if (x < 0 && !integer) return NaN;
  const sign = x < 0 && odd ? -1 : 1;
  if (base === 1) return sign;
  // Beyond 2^64 even a last-bit distance from 1 leaves the range of doubles; below 2^-64 no base moves the result off 1.
  if (y > 18446744073709551616 || y < -18446744073709551616) return sign * (base > 1 === y > 0 ? Infinity : 0);
  if (y < 5.421010862427522e-20 && y > -5.421010862427522e-20) return sign;

  let shift = 0;
  double[0] = base;
  if (base < 2.2250738585072014e-308) {
    double[0] = base * 18014398509481984;
    shift = 54;
  }
  const high = words[HIGH]!;
  const low = words[LOW]!;
  const offset = high - ORIGIN;
  const exponent = (offset >> 20) - shift;
  const cell = (offset >> 12) & 255;
  const head = (((high & 0xfffff) | 0x100000) + (low >>> 31)) * HEAD_WEIGHT[cell]! - 1;
  const rest = low * WORD_WEIGHT[cell]!;
  const r = head + rest;
  const square = r * r;
  const series = 1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6) + square * (1 / 7 - r * (1 / 8)));

  // ln x = front + rest - head^2/2 - (head + rest/2) * rest + r^3 * series; front and head^2 are exact.
  const front = exponent * LN2 + CELL_LOG[cell]! + head;
  const first = front + rest;
  const firstBack = first - front;
  const firstError = front - (first - firstBack) + (rest - firstBack);
  const half = -0.5 * (head * head);
  const second = first + half;
  const secondBack = second - first;
  const secondError = first - (second - secondBack) + (half - secondBack);
  const small =
    firstError + secondError + (exponent * LN2_TAIL + CELL_LOG_TAIL[cell]!) - (head + 0.5 * rest) * rest + square * r * series;
  const logarithm = second + small;
  const tail = second - logarithm + small;

  const product = y * logarithm;
  if (product > 710) return sign * Infinity;
  if (product < -746) return sign < 0 ? -0 : 0;
  const ySplit = y * SPLITTER;
  const yTop = ySplit - (ySplit - y);
  const yBottom = y - yTop;
  const logSplit = logarithm * SPLITTER;
  const logTop = logSplit - (logSplit - logarithm);
  const logBottom = logarithm - logTop;
  const productError = yTop * logTop - product + yTop * logBottom + yBottom * logTop + yBottom * logBottom;
  return sign * expSum(product, productError + y * tail);
}

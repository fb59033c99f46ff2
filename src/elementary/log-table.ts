/**
 * The table behind log, log1p and pow. The mantissa z in [0.7070, 1.4141) falls into one of 256 cells; each cell has a reciprocal
 * of at most 11 bits, so that z * reciprocal - 1 is formed from the two words of z without any rounding. The two cells that meet
 * at 1 have reciprocal 1 and logarithm 0: no cancellation near x = 1, and no branch for it.
 */
import { FIXED_LN2, fixedLog, leadingPart, remainder } from './fixed-point.ts';

const CELLS = 256;
/** High word of the smallest mantissa, near sqrt(1/2). */
export const ORIGIN = 0x3fe6a000;
const ONE = 0x3ff00000;
/** High words in a cell; 1 must lie on a border of cells, because the weight of the words changes there. */
const WIDTH = 0x1000;

/** ln 2 = LN2 + LN2_TAIL; LN2 is a multiple of 2^-42, so that exponent * LN2 + CELL_LOG is exact. */
export const LN2 = leadingPart(FIXED_LN2, 42);
export const LN2_TAIL = remainder(FIXED_LN2, LN2, 42);

/** Reciprocal of the cell times the weight of the 21-bit integer that heads the mantissa: 2^-20, or 2^-21 below 1. */
export const HEAD_WEIGHT = new Float64Array(CELLS);
/**
 * The same for the low word, read as a signed integer (the head then takes the carry): just below 1 the head is 0 and nothing
 * cancels.
 */
export const WORD_WEIGHT = new Float64Array(CELLS);
/** The reciprocal itself. */
export const RECIPROCAL = new Float64Array(CELLS);
/** -ln(reciprocal) = CELL_LOG + CELL_LOG_TAIL; CELL_LOG is a multiple of 2^-42. */
export const CELL_LOG = new Float64Array(CELLS);
export const CELL_LOG_TAIL = new Float64Array(CELLS);

for (let cell = 0; cell < CELLS; cell++) {
  const high = ORIGIN + cell * WIDTH;
  const unit = high < ONE ? 1 / 2097152 : 1 / 1048576;
  const middle = ((high & 0xfffff) + 0x100000 + WIDTH / 2) * unit;
  const meetsOne = high === ONE || high === ONE - WIDTH;
  const numerator = meetsOne ? 1024 : Math.round(1024 / middle);
  const reciprocal = numerator / 1024;
  RECIPROCAL[cell] = reciprocal;
  HEAD_WEIGHT[cell] = reciprocal * unit;
  WORD_WEIGHT[cell] = (reciprocal * unit) / 4294967296;
  const fixed = fixedLog(1024n, BigInt(numerator));
  const leading = leadingPart(fixed, 42);
  CELL_LOG[cell] = leading;
  CELL_LOG_TAIL[cell] = remainder(fixed, leading, 42);
}

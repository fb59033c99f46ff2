/**
 * The table behind exp, expm1 and pow: 2^(j/128) as the sum of two doubles, ln2/128 as the sum of two doubles, and the powers of
 * two. 128 steps keep the rest of the argument below 2^-8.5, where five Taylor terms are already exact to 2^-60.
 */
import { FIXED_LN2, FRACTION_BITS, integerRoot, leadingPart, remainder } from './fixed-point.ts';

/** Steps per octave; a power of two, because 2^(1/STEPS) is found by square roots. */
export const STEPS = 128;

/** 2^(j/STEPS), nearest double. */
export const ROOT = new Float64Array(STEPS);
/** What 2^(j/STEPS) is above ROOT[j]. */
export const ROOT_TAIL = new Float64Array(STEPS);

/** Multiple of 2^-42, so that its product with any step number that occurs (below 2^18) is exact. */
export const STEP = leadingPart(FIXED_LN2 / BigInt(STEPS), 42);
export const STEP_TAIL = remainder(FIXED_LN2 / BigInt(STEPS), STEP, 42);
/** STEPS / ln 2; only chooses the nearest step, so its own rounding does not matter. */
export const STEPS_PER_UNIT = 1 / STEP;
/** Adding and subtracting 1.5 * 2^52 rounds to the nearest integer without a call. */
export const ROUNDER = 6755399441055744;

/** 2^e at index e + POWER_ORIGIN, e from -1074 to 1023. */
export const POWER = new Float64Array(1074 + 1024);
export const POWER_ORIGIN = 1074;

const one = 1n << BigInt(FRACTION_BITS);
let step = 2n * one;
for (let steps = 1; steps < STEPS; steps *= 2) step = integerRoot(step * one);
let root = one;
for (let j = 0; j < STEPS; j++) {
  const leading = leadingPart(root, 52);
  ROOT[j] = leading;
  ROOT_TAIL[j] = remainder(root, leading, 52);
  root = (root * step) >> BigInt(FRACTION_BITS);
}

let power = 5e-324;
for (let i = 0; i < POWER.length; i++) {
  POWER[i] = power;
  power *= 2;
}

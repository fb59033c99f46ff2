/**
 * The survival exponent g_k of the Poisson model: g_1 = 1, g_{k+1} = 1 − exp(−g_k).
 *
 * Beyond a short table it is read off the Abel function of the map, A(1/g_{k+1}) = A(1/g_k) + 1, so that any k costs the same.
 */
import { expm1 } from '../elementary/expm1.ts';
import { Interval } from '../elementary/interval.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';

/** A(1/g_k) − k, the same for every k. */
const ABEL_OFFSET = 1.0292972144180361;

/** Coefficients of u, u², … in A, from A(1 − e^{−u}) = A(u) + 1 solved as a power series in u = 1/x. */
const ABEL_SERIES = [1 / 36, 1 / 540, -1 / 7776, -71 / 435456, -8759 / 163296000, 31 / 20995200] as const;

/** From here on the truncated series has no error left in double precision (1e-16 relative from k = 50). */
const TABLE_END = 64;

const table = new Float64Array(TABLE_END + 1);
table[0] = Infinity;
for (let k = 1; k <= TABLE_END; k++) table[k] = -expm1(-(table[k - 1] as number));

/** A at x = 1/g, without the leading 2x: the part that is small and slowly varying. */
function abelCorrection(x: number): number {
  const u = 1 / x;
  let sum = 0;
  for (let m = ABEL_SERIES.length - 1; m >= 0; m--) sum = (sum + (ABEL_SERIES[m] as number)) * u;
  return sum - log(x) / 3;
}

/** g at a large real k: solves 2x + correction(x) = k + C by Newton's method, whose slope 2 − 1/(3x) is all it needs. */
function gByAbel(k: number): number {
  const target = k + ABEL_OFFSET;
  let x = target / 2 + log(target / 2) / 6;
  for (let step = 0; step < 4; step++) x -= (2 * x + abelCorrection(x) - target) / (2 - 1 / (3 * x));
  return 1 / x;
}

function evaluate(k: number): number {
  if (!(k >= 0)) return NaN;
  if (k === Infinity) return 0;
  if (k > TABLE_END) return gByAbel(k);
  if (Number.isInteger(k)) return table[k] as number;
  // Between integers: start where the series is exact and walk the map back, g_k = −ln(1 − g_{k+1}).
  const whole = Math.floor(k);
  let value = gByAbel(k - whole + TABLE_END);
  for (let j = TABLE_END; j > whole; j--) value = -log1p(-value);
  return value;
}

/** Generations up to which the recursion is followed in intervals; each adds a few units in the last place. */
const ENCLOSED = 1e6;

/** The generation last enclosed: a walk over k costs one step each. */
let last = { k: 1, value: Interval.between(1, 1) };

/** An interval that contains g_k, by the recursion itself; all numbers where k is not one integer up to 1e6. */
function enclosed(k: Interval): Interval {
  if (k.lo !== k.hi || !Number.isInteger(k.lo) || k.lo < 1 || k.lo > ENCLOSED) return Interval.all;
  let { k: at, value } = last.k <= k.lo ? last : { k: 1, value: Interval.between(1, 1) };
  for (; at < k.lo; at++) value = value.negate().expm1().negate();
  last = { k: at, value };
  return value;
}

/**
 * Survival exponent of the Poisson model: P(Λ_k ≠ 0) = 1 − exp(−n λ0 g(k)).
 *
 * k is a generation, a real number ≥ 0; between integers the value is the smooth interpolation that the map itself defines, used for
 * continuous quantiles. g(0) = Infinity, g(1) = 1, then decreasing, 1/k ≤ g(k) ≤ 2/(k+1). Constant time at any k; relative error below
 * 5e-16 at integers and 1e-14 between them. NaN for k < 0, so that a formula that leaves the domain shows it.
 *
 * @example g(100) // 0.019542610477095997
 * @see Suresh et al. 2025, Theorem 2 (the recursion); the Abel function is derived here: with x = 1/g the map is
 * x → x + 1/2 + 1/(12x) − …, hence A(x) = 2x − (ln x)/3 + Σ a_m x^{−m}.
 */
export const g = Object.assign((k: number): number => evaluate(k), { tex: 'g_{#1}', enclose: enclosed });

/**
 * The real k ≥ 0 at which g(k) = y: the smallest integer k with g_k ≤ y is its ceiling.
 *
 * Trap: rounding can move it across an integer by 1e-15 of itself; `forgettingTime` looks at g on both sides before it answers.
 *
 * @param y a positive number; Infinity gives 0, anything else NaN.
 * @see derived here: A(1/y) − C, after m steps of the map when y is too large for the series.
 */
export function gInverse(y: number): number {
  if (!(y > 0)) return NaN;
  if (y === Infinity) return 0;
  let value = y;
  let steps = 0;
  for (; value > (table[TABLE_END] as number); steps++) value = -expm1(-value);
  const x = 1 / value;
  return Math.max(0, 2 * x - ABEL_OFFSET - steps + abelCorrection(x));
}


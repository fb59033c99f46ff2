/** g_k by its own recursion in fixed point: slow, and right to the last digit of a double, for holding `g` against. */
import { Fraction } from '../elementary/fraction.ts';
import { Interval } from '../elementary/interval.ts';
import { nextDown, nextUp } from '../elementary/neighbour.ts';
import { g } from './g.ts';

const BITS = 160n;
const ONE = 1n << BITS;
/** Generations that are followed: a few microseconds each. */
const MOST = 20_000;
/** 2^160 g_k, each in error by less than k · 2^6. */
const known: bigint[] = [0n, ONE];

/** 1 − e^{−x} by its series, for 0 < x ≤ 1; each of fewer than 64 terms is rounded down. */
function complement(x: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let i = 1n; term > 0n; i++) {
    term = ((term * x) >> BITS) / i;
    sum += i % 2n === 1n ? term : -term;
  }
  return sum;
}

function fixed(k: number): bigint {
  for (let i = known.length; i <= k; i++) known.push(complement(known[i - 1] as bigint));
  return known[k] as bigint;
}

function value(k: number): number {
  return Number.isInteger(k) && k >= 1 && k <= MOST ? Number(fixed(k)) / Number(ONE) : NaN;
}

/** An interval of three doubles that contains g_k; all numbers where k is not one integer up to 20,000. */
function enclosed(k: Interval): Interval {
  const near = k.lo === k.hi ? value(k.lo) : NaN;
  return Number.isNaN(near) ? Interval.all : Interval.between(nextDown(near), nextUp(near));
}

/**
 * g_k for an integer k up to 20,000, the nearest double or next to it; NaN elsewhere.
 *
 * @see Suresh et al. 2025, Theorem 2. The map contracts, so the errors of k steps add up to less than k · 2^-154.
 */
export const gReference = Object.assign((k: number): number => value(k), { tex: '\\bar{g}_{#1}', enclose: enclosed });

/** The double that `g` gives, as the fraction that it is. */
export function gAsEvaluated(k: number): Fraction {
  return Fraction.fromNumber(g(k));
}

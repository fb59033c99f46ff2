/** The sequence that bounds the mean number of ancestors from above, for any sample size. */
import { expm1 } from '../elementary/expm1.ts';
import { Interval } from '../elementary/interval.ts';
import { log1p } from '../elementary/log1p.ts';

let last = { n: 0, k: 1, value: 0 };

function evaluate(n: number, k: number): number {
  if (!(n >= 1) || !(k >= 1)) return NaN;
  const rate = log1p(-1 / n);
  let { k: at, value } = last.n === n && last.k <= k ? last : { k: 1, value: n };
  for (; at < k; at++) {
    const next = -n * expm1(value * rate);
    // The sequence decreases; rounding ends that at its limit, one.
    if (next >= value) break;
    value = next;
  }
  last = { n, k, value };
  return value;
}

/** Generations up to which the recursion is followed in intervals. */
const ENCLOSED = 1e6;
const ONE = Interval.between(1, 1);
let enclosing = { n: 0, k: 1, value: ONE };

/** An interval that contains a_k, by the recursion itself; all numbers where n and k are not one integer each. */
function enclosed(n: Interval, k: Interval): Interval {
  if (n.lo !== n.hi || k.lo !== k.hi || !(n.lo >= 1) || !Number.isInteger(k.lo) || !(k.lo >= 1) || k.lo > ENCLOSED) return Interval.all;
  if (n.lo === 1) return ONE;
  const rate = ONE.divide(n).negate().log1p();
  let { k: at, value } = enclosing.n === n.lo && enclosing.k <= k.lo ? enclosing : { k: 1, value: n };
  for (; at < k.lo; at++) value = n.multiply(value.multiply(rate).expm1()).negate();
  enclosing = { n: n.lo, k: at, value };
  return value;
}

/**
 * a_k ≥ E A_{k−1}: a_1 = n, a_{k+1} = n (1 − (1 − 1/n)^{a_k}), decreasing to 1.
 *
 * Gives P(P_k ≠ 0) ≤ 1 − (1 − p0)^{a_k}, which is exact at k = 1 and as k → ∞, and nowhere more than 12 % above the truth.
 *
 * @param n sample size, ≥ 1; @param k generation, an integer ≥ 1; takes k steps. NaN outside.
 * @see derived here: the mean of the occupancy law is concave in the number of balls (Jensen), and 1 − (1 − p)^A is concave in A
 */
export const ancestralBound = Object.assign((n: number, k: number): number => evaluate(n, k), { tex: 'a_{#2}', enclose: enclosed });

/** The sequence that bounds the mean number of ancestors from above, for any sample size. */
import { expm1 } from '../elementary/expm1.ts';
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

/**
 * a_k ≥ E A_{k−1}: a_1 = n, a_{k+1} = n (1 − (1 − 1/n)^{a_k}), decreasing to 1.
 *
 * Gives P(P_k ≠ 0) ≤ 1 − (1 − p0)^{a_k}, which is exact at k = 1 and as k → ∞, and nowhere more than 12 % above the truth.
 *
 * @param n sample size, ≥ 1; @param k generation, an integer ≥ 1; takes k steps. NaN outside.
 * @see derived here: the mean of the occupancy law is concave in the number of balls (Jensen), and 1 − (1 − p)^A is concave in A
 */
export const ancestralBound = Object.assign((n: number, k: number): number => evaluate(n, k), { tex: 'a_{#2}' });

/**
 * Survival in the Bernoulli model to second order in 1/n, for samples too large for the ancestral dual: with c = n p0,
 * P(P_k = 0) = e^{−c g_k} (1 + (α_k c + β_k c²)/n + O(n^{−2})).
 */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { Interval } from '../elementary/interval.ts';
import { g } from './g.ts';

/** α_k → −1/3 and β_k ~ −2/(3k). */
export interface SecondOrder {
  readonly alpha: number;
  readonly beta: number;
}

let last = { k: 1, alpha: 0, beta: -0.5 };

/**
 * The coefficients at generation k: α_1 = 0, β_1 = −1/2, and with r = e^{−g_k}: α_{k+1} = r (α_k + β_k),
 * β_{k+1} = r² β_k − g_{k+1}²/2.
 *
 * @param k integer ≥ 1; takes k steps, or the difference when the last call had a smaller k.
 * @see derived here: one binomial step of a function e^{−tj}(1 + (αj + βj²)/n), expanded to first order in 1/n
 */
export function secondOrder(k: number): SecondOrder {
  let { k: at, alpha, beta } = last.k <= k ? last : { k: 1, alpha: 0, beta: -0.5 };
  for (; at < k; at++) {
    const r = exp(-g(at));
    const next = g(at + 1);
    alpha = r * (alpha + beta);
    beta = beta * r * r - (next * next) / 2;
  }
  last = { k, alpha, beta };
  return { alpha, beta };
}

const ZERO = Interval.between(0, 0);
const ONE = Interval.between(1, 1);
/** Generations up to which the coefficients are followed in intervals. */
const ENCLOSED = 1000;

/** An interval that contains `secondOrderSurvival`, by the recursion itself; all numbers where k is not one integer from 1 to 1000. */
export function secondOrderEnclosure(n: Interval, p0: Interval, k: Interval): Interval {
  if (k.lo !== k.hi || !Number.isInteger(k.lo) || !(k.lo >= 1) || k.lo > ENCLOSED) return Interval.all;
  const half = Interval.between(0.5, 0.5);
  let [alpha, beta, exponent] = [ZERO, half.negate(), ONE];
  for (let at = 1; at < k.lo; at++) {
    const r = exponent.negate().exp();
    exponent = ONE.subtract(r);
    alpha = r.multiply(alpha.add(beta));
    beta = beta.multiply(r).multiply(r).subtract(exponent.multiply(exponent).multiply(half));
  }
  const c = n.multiply(p0);
  const lost = c.multiply(exponent).negate().exp();
  const correction = ONE.add(alpha.multiply(c).add(beta.multiply(c).multiply(c)).divide(n));
  return ONE.subtract(lost.multiply(correction)).max(ZERO).min(ONE);
}

/** P(P_k = 0) to second order; see `secondOrderSurvival` for its error. */
export function secondOrderLoss(n: number, p0: number, k: number): number {
  const c = n * p0;
  const { alpha, beta } = secondOrder(k);
  return Math.min(1, Math.max(0, exp(-c * g(k)) * (1 + (alpha * c + beta * c * c) / n)));
}

/**
 * P(P_k ≠ 0) to second order. Meant for n > 2000 and k ≪ n; within [0, 1].
 *
 * Trap: an approximation. `secondOrderError(n, k)` is its relative error as observed, not a proved bound.
 *
 * @param n integer ≥ 1; @param p0 in [0, 1]; @param k integer ≥ 1.
 */
export function secondOrderSurvival(n: number, p0: number, k: number): number {
  const c = n * p0;
  const { alpha, beta } = secondOrder(k);
  const exponent = -c * g(k);
  return Math.min(1, Math.max(0, -expm1(exponent) - (exp(exponent) * (alpha * c + beta * c * c)) / n));
}

/**
 * Largest relative error of `secondOrderSurvival` that was observed: 0.06 (k/n)², and a few parts in 1/n² in the first generations.
 *
 * A third of that for rare symbols and late generations.
 *
 * @see measured against the ancestral dual, n = 10 … 10 000; not a proved bound
 */
export function secondOrderError(n: number, k: number): number {
  return 0.06 * (k / n) * (k / n) + 4 / (n * n);
}

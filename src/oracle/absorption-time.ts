/** Mean times of the Bernoulli model that are finite: to absorption, and to loss among those trajectories that are lost. Sums of survival over all generations. */
import { expm1 } from '../elementary/expm1.ts';
import { log1p } from '../elementary/log1p.ts';
import { DomainError } from '../errors.ts';
import { type AncestralLaw, ancestralLaw } from './ancestral-dual.ts';
import { interiorGiven } from './bernoulli.ts';

/** Generations take a step of the dual each, about 30 n in all. */
export const LARGEST_ABSORPTION = 400;

/** What is left of a sum of geometrically falling terms is below this share of it. */
const NEGLIGIBLE = 1e-15;

/** 1 + Σ_{k ≥ 1} term(A_{k−1}), to the generation from which the rest is negligible: terms fall by 1 − 1/n at last. */
function summed(n: number, p0: number, start: number, term: (law: AncestralLaw) => number): number {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST_ABSORPTION || !(p0 > 0 && p0 < 1)) {
    throw new DomainError({ owner: 'absorption time', parameter: 'n, p0', value: [n, p0], condition: `must be an integer from 1 to ${LARGEST_ABSORPTION} and a probability inside (0, 1)` });
  }
  let sum = start;
  for (let k = 1; ; k++) {
    const next = term(ancestralLaw(n, k));
    sum += next;
    if (next * n <= NEGLIGIBLE * sum) return sum;
  }
}

/**
 * E min{k : P_k ∈ {0, 1}}. Relative error about 1e-12.
 *
 * @param n an integer in [1, 400]; @param p0 in (0, 1).
 * @throws {DomainError} outside.
 * @example absorptionMean(10, 0.5) // 12.5905181977
 * @see derived here: the mean of a time is the sum of P(T > k), and P(T > k) is that neither 0 nor 1 is reached by k
 */
export function absorptionMean(n: number, p0: number): number {
  return summed(n, p0, 1, (law) => interiorGiven(law, p0));
}

/**
 * E[T | T < ∞] with T = min{k : P_k = 0}. Relative error about 1e-12.
 *
 * @param n an integer in [1, 400]; @param p0 in (0, 1).
 * @throws {DomainError} outside.
 * @example forgettingMeanGivenLoss(100, 0.1) // 49.67987723
 * @see derived here: a symbol is lost in the end with probability q0 = 1 − p0, and P(k < T < ∞) = E[q0 − q0^A], A = A_{k−1}
 */
export function forgettingMeanGivenLoss(n: number, p0: number): number {
  const rate = log1p(-p0);
  return summed(n, p0, 1, ({ several, first, mass }) => {
    let sum = 0;
    for (let i = 0; i < mass.length; i++) sum -= (mass[i] as number) * expm1((first + i - 1) * rate);
    return several * sum;
  });
}

/** Exact probabilities of Bernoulli retraining (haploid Wright–Fisher resampling), from the ancestral dual. */
import { DomainError } from '../errors.ts';
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { ancestralLaw } from './ancestral-dual.ts';
import type { AncestralLaw } from './ancestral-dual.ts';

/** E[(1 − p)^A]: the probability that a symbol of initial probability p is lost. */
export function lossGiven(law: AncestralLaw, p: number): number {
  const q = 1 - p;
  let sum = 0;
  for (let i = law.mass.length - 1; i >= 0; i--) sum = sum * q + (law.mass[i] as number);
  return law.single * q + law.several * sum * exp(law.first * log1p(-p));
}

/** E[1 − (1 − p)^A], without the cancellation that 1 − lossGiven has at small p. */
export function survivalGiven(law: AncestralLaw, p: number): number {
  // The only symbol there is stays; the masses of the law sum to one but for rounding.
  if (p === 1) return 1;
  const rate = log1p(-p);
  let sum = 0;
  for (let i = 0; i < law.mass.length; i++) sum -= (law.mass[i] as number) * expm1((law.first + i) * rate);
  return Math.min(1, law.single * p + law.several * sum);
}

/** E[1 − p^A − (1 − p)^A]: neither the symbol nor its complement is lost. One ancestor contributes nothing. */
export function interiorGiven(law: AncestralLaw, p: number): number {
  // The function is symmetric, and 1 − p is exact for the larger of the two.
  const small = Math.min(p, 1 - p);
  if (small === 0) return 0;
  const rate = log1p(-small);
  let power = exp(law.first * log(small));
  let sum = 0;
  for (let i = 0; i < law.mass.length; i++) {
    sum -= (law.mass[i] as number) * (expm1((law.first + i) * rate) + power);
    power *= small;
  }
  return law.several * sum;
}

function checkProbability(p: number): void {
  if (p >= 0 && p <= 1) return;
  throw new DomainError({ owner: 'ancestral dual', parameter: 'p0', value: p, condition: 'must be a probability' });
}

/**
 * P(P_k ≠ 0): a symbol of initial probability p0 still occurs after k generations of n samples each.
 *
 * Relative accuracy about 1e-13 for all p0, down to 1e-300.
 *
 * @param n integer in [1, 2000]; @param p0 in [0, 1]; @param k integer ≥ 1.
 * @throws {DomainError} outside these.
 * @example bernoulliSurvival(3, 1 / 3, 2) // 137/243
 * @see derived here: P(P_k = 0) = E[(1 − p0)^{A_{k−1}}], with A the ancestral dual
 */
export function bernoulliSurvival(n: number, p0: number, k: number): number {
  checkProbability(p0);
  return survivalGiven(ancestralLaw(n, k), p0);
}

/**
 * P(P_k ∉ {0, 1}): both outcomes still occur after k generations.
 *
 * Same domain and accuracy; relative also when k ≫ n, where the probability falls by the factor 1 − 1/n a generation.
 *
 * @throws {DomainError} outside the domain.
 * @see derived here: 1 − E[(1 − p0)^A] − E[p0^A]
 */
export function bernoulliInterior(n: number, p0: number, k: number): number {
  checkProbability(p0);
  return interiorGiven(ancestralLaw(n, k), p0);
}

/**
 * P(P_k = 0): the symbol is lost by generation k. The complement of `bernoulliSurvival`, accurate when it is the small one.
 *
 * @throws {DomainError} outside the domain.
 */
export function bernoulliLoss(n: number, p0: number, k: number): number {
  checkProbability(p0);
  return lossGiven(ancestralLaw(n, k), p0);
}

/**
 * The number of symbols that still occur after k generations of categorical retraining: as many as there are distinct values among A
 * independent draws from the initial law, A being the number of ancestors. Given A, symbol i is lost with probability (1 − p_i)^A, and i
 * and j together with probability (1 − p_i − p_j)^A.
 */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log1p } from '../elementary/log1p.ts';
import type { AncestralLaw } from './ancestral-dual.ts';
import { survivalGiven } from './bernoulli.ts';
import { checkLaw, type SymbolGroup } from './symbol-law.ts';

/**
 * E[number of surviving symbols].
 *
 * @param law of the number of ancestors, from `ancestralLaw(n, k)`.
 * @throws {DomainError} if the probabilities do not sum to one.
 * @see derived here: the count of one symbol follows the Bernoulli model, so this is Σ_i P(symbol i survives)
 */
export function survivingMean(groups: readonly SymbolGroup[], law: AncestralLaw): number {
  checkLaw(groups);
  // One ancestor has one symbol, whatever the law; the sum would have it but for rounding.
  if (law.several === 0) return 1;
  let sum = 0;
  for (const { p, count } of groups) sum += count * survivalGiven(law, p);
  return sum;
}

/**
 * Var[number of surviving symbols]. Relative error about 1e-14.
 *
 * Quadratic in the number of distinct probabilities: 5 ms for a hundred of them, a fifth of a second for a thousand.
 *
 * @param law of the number of ancestors, from `ancestralLaw(n, k)`.
 * @throws {DomainError} if the probabilities do not sum to one.
 * @see derived here: variance of the conditional mean plus mean of the conditional variance, given A. Written with the covariances
 * loss(p_i + p_j) − loss(p_i) loss(p_j) instead, half a million differences of numbers near one leave nine digits.
 */
export function survivingVariance(groups: readonly SymbolGroup[], law: AncestralLaw): number {
  checkLaw(groups);
  if (law.several === 0) return 0;
  return Math.max(0, varianceOfMean(groups, law) + meanOfVariance(groups, law));
}

/** Var_A E[lost symbols | A]. */
function varianceOfMean(groups: readonly SymbolGroup[], { single, several, first, mass }: AncestralLaw): number {
  const lost = new Float64Array(mass.length);
  let lostToOne = 0;
  for (const { p, count } of groups) {
    const q = 1 - p;
    lostToOne += count * q;
    let power = count * exp(first * log1p(-p));
    for (let i = 0; i < lost.length; i++) {
      lost[i] = (lost[i] as number) + power;
      power *= q;
    }
  }
  let mean = single * lostToOne;
  for (let i = 0; i < lost.length; i++) mean += several * (mass[i] as number) * (lost[i] as number);
  let sum = single * (lostToOne - mean) * (lostToOne - mean);
  for (let i = 0; i < lost.length; i++) sum += several * (mass[i] as number) * ((lost[i] as number) - mean) * ((lost[i] as number) - mean);
  return sum;
}

/** E_A Var[lost symbols | A]: the symbols one by one, less what pairs hinder each other. */
function meanOfVariance(groups: readonly SymbolGroup[], law: AncestralLaw): number {
  const { single, several, first, mass } = law;
  // (1 − p)^first, by group
  const powers = Float64Array.from(groups, ({ p }) => exp(first * log1p(-p)));
  let alone = 0;
  let togetherOne = 0;
  let together = 0;
  groups.forEach(({ p, count }, i) => {
    const q = 1 - p;
    let power = powers[i] as number;
    let survival = -expm1(first * log1p(-p));
    let sum = 0;
    for (let j = 0; j < mass.length; j++) {
      sum += (mass[j] as number) * power * survival;
      survival += p * power;
      power *= q;
    }
    alone += count * (single * p * q + several * sum);
    if (count > 1) {
      const pairs = count * (count - 1);
      togetherOne += pairs * p * p;
      together += pairs * hindrance(mass, first, p, p, (powers[i] as number) * (powers[i] as number));
    }
    for (let j = 0; j < i; j++) {
      const { p: other, count: otherCount } = groups[j] as SymbolGroup;
      const pairs = 2 * count * otherCount;
      togetherOne += pairs * p * other;
      together += pairs * hindrance(mass, first, p, other, (powers[i] as number) * (powers[j] as number));
    }
  });
  return alone - single * togetherOne - several * together;
}

/**
 * Σ_a mass_a (y^a − x^a) with y = (1 − p)(1 − r) and x = 1 − p − r = y − p r, from y^first, as a sum of positive terms: Horner's rule for
 * the polynomial at y and, along with it, for its divided difference between x and y.
 */
function hindrance(mass: Float64Array, first: number, p: number, r: number, power: number): number {
  if (power === 0) return 0;
  const gap = p * r;
  const y = (1 - p) * (1 - r);
  const x = Math.max(0, 1 - p - r);
  let value = 0;
  let difference = 0;
  for (let i = mass.length - 1; i >= 0; i--) {
    difference = difference * x + value;
    value = value * y + (mass[i] as number);
  }
  // x^first / y^first − 1; rounding may put the ratio beyond 1 where p + r = 1
  const shortfall = expm1(first * log1p(-Math.min(1, gap / y)));
  return power * (gap * (1 + shortfall) * difference - value * shortfall);
}

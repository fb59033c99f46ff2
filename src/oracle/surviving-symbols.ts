/**
 * The number of symbols that still occur after k generations of categorical retraining. Each symbol alone follows the Bernoulli model,
 * and so do two symbols taken for one: that is enough for the mean and the variance.
 */
import { ancestralLaw } from './ancestral-dual.ts';
import { lossGiven, survivalGiven } from './bernoulli.ts';
import { secondOrderLoss, secondOrderSurvival } from './second-order.ts';
import type { SymbolGroup } from './symbol-law.ts';

/** What becomes of a symbol of initial probability p by generation k; the two sum to one. */
export interface Fate {
  survival(p: number): number;
  loss(p: number): number;
}

/**
 * Exact fates, from the ancestral dual.
 *
 * @param n integer in [1, 2000]; @param k integer ≥ 1.
 * @throws DomainError outside these.
 */
export function exactFate(n: number, k: number): Fate {
  const law = ancestralLaw(n, k);
  return { survival: (p) => survivalGiven(law, p), loss: (p) => lossGiven(law, p) };
}

/** Fates to second order in 1/n, for samples beyond the dual; see `secondOrderSurvival` for the error. */
export function secondOrderFate(n: number, k: number): Fate {
  return { survival: (p) => secondOrderSurvival(n, p, k), loss: (p) => secondOrderLoss(n, p, k) };
}

/**
 * E[number of surviving symbols].
 *
 * @see derived here: Σ_i P(symbol i survives); categorical counts of one symbol are binomial
 */
export function survivingMean(groups: readonly SymbolGroup[], fate: Fate): number {
  let sum = 0;
  for (const { p, count } of groups) sum += count * fate.survival(p);
  return sum;
}

/**
 * Var[number of surviving symbols], over pairs of groups: quadratic in the number of distinct probabilities.
 *
 * Trap: with all probabilities distinct, a thousand symbols are half a million pairs.
 *
 * @see derived here: two symbols taken for one follow the Bernoulli model with p_i + p_j, so P(both lost) = loss(p_i + p_j) and the
 * covariance is loss(p_i + p_j) − loss(p_i) loss(p_j)
 */
export function survivingVariance(groups: readonly SymbolGroup[], fate: Fate): number {
  const losses = groups.map(({ p }) => fate.loss(p));
  const bothLost = (i: number, j: number): number => fate.loss(Math.min(1, (groups[i] as SymbolGroup).p + (groups[j] as SymbolGroup).p));
  let sum = 0;
  groups.forEach(({ p, count }, i) => {
    const loss = losses[i] as number;
    let row = count * loss * fate.survival(p);
    if (count > 1) row += count * (count - 1) * (bothLost(i, i) - loss * loss);
    let across = 0;
    for (let j = 0; j < i; j++) across += (groups[j] as SymbolGroup).count * (bothLost(i, j) - loss * (losses[j] as number));
    sum += row + 2 * count * across;
  });
  return Math.max(0, sum);
}

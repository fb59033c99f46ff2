/** Surviving symbols where the sample is too large for the ancestral dual: the same sums over the second-order fates of symbols. */
import { secondOrderLoss, secondOrderSurvival } from './second-order.ts';
import { checkLaw, type SymbolGroup } from './symbol-law.ts';

/** E[number of surviving symbols] to second order in 1/n; relative error up to three times `secondOrderError`, which speaks of one symbol. */
export function secondOrderSurvivingMean(groups: readonly SymbolGroup[], n: number, k: number): number {
  checkLaw(groups);
  let sum = 0;
  for (const { p, count } of groups) sum += count * secondOrderSurvival(n, p, k);
  return sum;
}

/**
 * Var[number of surviving symbols] to second order in 1/n, over pairs of distinct probabilities.
 *
 * Trap: each covariance is a difference, so its error is about 1e-16 per pair of symbols.
 *
 * @see derived here: two symbols taken for one follow the Bernoulli model, so the covariance is loss(p_i + p_j) − loss(p_i) loss(p_j)
 */
export function secondOrderSurvivingVariance(groups: readonly SymbolGroup[], n: number, k: number): number {
  checkLaw(groups);
  const losses = groups.map(({ p }) => secondOrderLoss(n, p, k));
  let sum = 0;
  groups.forEach(({ p, count }, i) => {
    const loss = losses[i] as number;
    sum += count * loss * secondOrderSurvival(n, p, k);
    if (count > 1) sum += count * (count - 1) * (secondOrderLoss(n, Math.min(1, 2 * p), k) - loss * loss);
    for (let j = 0; j < i; j++) {
      const { p: other, count: otherCount } = groups[j] as SymbolGroup;
      sum += 2 * count * otherCount * (secondOrderLoss(n, Math.min(1, p + other), k) - loss * (losses[j] as number));
    }
  });
  return Math.max(0, sum);
}

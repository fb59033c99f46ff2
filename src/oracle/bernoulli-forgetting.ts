/** When a symbol of the Bernoulli model is forgotten: T = min{k : P_k = 0}, with P(T ≤ k) = P(P_k = 0) from the ancestral dual. */
import { DomainError } from '../errors.ts';
import { ancestralLaw } from './ancestral-dual.ts';
import { lossGiven } from './bernoulli.ts';
import { forgettingTime } from './forgetting-time.ts';

/**
 * Quantile of the forgetting time: the smallest generation k ≥ 1 with P(T ≤ k) ≥ level; Infinity where that is never reached, because the
 * symbol is kept for ever with probability p0.
 *
 * The probability is exact to about 1e-13, so the answer is too unless the level is met as closely as that. Takes as many steps of the
 * dual as the answer has generations, and about half as many again.
 *
 * @param level in (0, 1); @param n integer in [1, 2000]; @param p0 in [0, 1].
 * @throws {DomainError} outside these.
 * @example bernoulliForgettingTime(0.5, 1000, 0.2) // 698, where the Poisson limit has 575
 * @see derived here; the search starts at the quantile of the Poisson model, which is never later (Suresh et al. 2025, Theorem 1)
 */
export function bernoulliForgettingTime(level: number, n: number, p0: number): number {
  const refuse = (parameter: string, value: number, condition: string): never => {
    throw new DomainError({ owner: 'forgetting time', parameter, value, condition });
  };
  if (!(level > 0 && level < 1)) refuse('level', level, 'must lie between 0 and 1');
  if (!(p0 >= 0 && p0 <= 1)) refuse('p0', p0, 'must be a probability');
  const reached = (k: number): boolean => lossGiven(ancestralLaw(n, k), p0) >= level;
  // The limit of P(T ≤ k) is 1 − p0, from below; the last digits cannot be told.
  if (1 - p0 <= level) return Infinity;
  let low = Math.max(0, forgettingTime(level, n * p0) - 1);
  let high = low + 1;
  while (!reached(high)) {
    low = high;
    high = Math.ceil(high * 1.25) + 1;
    if (high > FARTHEST) return Infinity;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Generations after which the level is taken never to be reached: only levels within rounding of 1 − p0 come here. */
const FARTHEST = 1e6;

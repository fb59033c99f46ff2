/** Initial laws of the categorical model, with equal probabilities gathered: what is summed over symbols is summed over groups. */
import { DomainError } from '../errors.ts';
import { pow } from '../elementary/pow.ts';

/** `count` symbols of probability p each. */
export interface SymbolGroup {
  readonly p: number;
  readonly count: number;
}

/**
 * Gathers a law given symbol by symbol, as a corpus gives it.
 *
 * @param weights proportional to the probabilities, such as counts; zeros are dropped.
 * @returns Groups in decreasing order of p, whose probabilities sum to one.
 * @throws {DomainError} when a weight is negative or not finite, or all are zero.
 */
export function symbolGroups(weights: Iterable<number>): SymbolGroup[] {
  const counts = new Map<number, number>();
  let total = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new DomainError({ owner: 'symbol law', parameter: 'weight', value: weight, condition: 'must be a finite number of at least 0' });
    }
    total += weight;
    if (weight > 0) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  }
  if (!(total > 0)) throw new DomainError({ owner: 'symbol law', condition: 'needs at least one symbol of positive weight' });
  return [...counts].sort(([left], [right]) => right - left).map(([weight, count]) => ({ p: weight / total, count }));
}

/**
 * Refuses what is no law: what is summed over the symbols of a part of one, or of counts, is no expectation.
 *
 * @throws {DomainError} where a probability lies outside [0, 1], or where they do not sum to one but for rounding, half a bit for each symbol's
 * share of the total and as much for each term of the sum.
 */
export function checkLaw(groups: readonly SymbolGroup[]): void {
  let [sum, symbols] = [0, 0];
  for (const { p, count } of groups) {
    if (!(p >= 0 && p <= 1)) throw new DomainError({ owner: 'symbol law', parameter: 'p', value: p, condition: 'must be a probability', advice: 'symbolGroups takes counts' });
    sum += p * count;
    symbols += count;
  }
  if (!(Math.abs(sum - 1) <= (symbols + 1) * Number.EPSILON)) {
    throw new DomainError({ owner: 'symbol law', parameter: 'sum of the probabilities', value: sum, condition: 'must be 1', advice: 'symbolGroups takes weights of any sum' });
  }
}

/**
 * The law p_i ∝ (i + b)^{−a} on i = 1 … m: uniform at a = 0, Zipf's law with offset b otherwise.
 *
 * @param m integer ≥ 1; @param a exponent, ≥ 0; @param b offset, > −1.
 * @throws {DomainError} outside these.
 */
export function powerLaw(m: number, a: number, b: number): SymbolGroup[] {
  if (!Number.isInteger(m) || m < 1) throw new DomainError({ owner: 'power law', parameter: 'm', value: m, condition: 'must be an integer of at least 1' });
  if (!(a >= 0)) throw new DomainError({ owner: 'power law', parameter: 'a', value: a, condition: 'must be at least 0' });
  if (!(b > -1)) throw new DomainError({ owner: 'power law', parameter: 'b', value: b, condition: 'must be above -1' });
  if (a === 0) return [{ p: 1 / m, count: m }];
  const weights = new Float64Array(m);
  // Relative to the first symbol, so that no exponent underflows all of them.
  for (let i = 0; i < m; i++) weights[i] = pow((1 + b) / (i + 1 + b), a);
  return symbolGroups(weights);
}

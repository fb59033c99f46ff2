import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import type { SimulationRequest } from '../../protocol/simulator.ts';
import { categoricalInitial } from '../initial/categorical.ts';
import { initialParameter, integerBetween } from '../initial/parameter.ts';
import { simulator, train } from '../training.ts';
import { CategoricalTrajectory } from './categorical-trajectory.ts';

/**
 * A bound on the expected number of symbols drawn in k generations: min(m, n) in the first, and in generation j at most
 * min(m, n) and at most 2n/j + 1.
 *
 * Derived here: the n samples of generation j − 1 have A distinct ancestors in generation 1, where each generation back is
 * a throw of the ancestors into n boxes. Jensen on the concave occupancy mean and induction give E A ≤ n·g + 1 with the
 * recursion g ← 1 − e^−g, which stays below 2/j.
 */
function cost({ n = 1, m = 1, k = 0 }: Point): number {
  if (k === 0) return 0;
  const most = Math.min(m, n);
  const later = k - 1;
  return most + Math.min(later * most, 2 * n * log(k) + later);
}

/**
 * `n` samples a generation from `m` symbols with initial law proportional to (i + `b`)^−`a`, i = 1..m; one sampler call
 * for each symbol left. Observables: `unique`, the number of symbols left; `rare`, the number of those that the last sample has at most
 * `t` times, undefined at k = 0.
 *
 * @throws {DomainError} from `simulate`, for n outside [1, 1e9], or m, a, b that give no law.
 * @see derived here: the counts of a generation are multinomial, drawn as binomials one after the other
 * @example categorical.simulate({ initial: { n: 100, m: 5, a: 0, b: 0 }, key: streamKey(1, 'demo'), from: 0, to: 2, probes: [{ observable: 'unique', k: 0, at: {} }] }) // => new Float64Array([5, 5])
 */
export const categorical = simulator({
  name: 'categorical',
  module: import.meta.url,
  exportName: 'categorical',
  assumptions: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n', 'm', 'a', 'b'],
  observables: { unique: 'value', rare: 'value' },
  cost,
  trajectory: (initial) => {
    const { n, weights } = categoricalInitial('categorical', initial, 1e9);
    return new CategoricalTrajectory(weights, n);
  },
});

/**
 * The same training from the counts of a corpus instead of a power law.
 *
 * @param counts of each symbol in the real data; zeros are symbols that do not exist.
 * @param n samples a generation, an integer in [1, 1e9].
 * @returns a function that runs replicates and fills numbers as `Simulator.simulate` does, probe by probe.
 * @throws {DomainError} if a count is negative or not finite, if none is positive, or if n is out of range.
 * @example categoricalFromCounts([5, 3, 1], 9)({ key, from: 0, to: 20, probes: [{ observable: 'unique', k: 10, at: {} }] })
 */
export function categoricalFromCounts(
  counts: ArrayLike<number>,
  n: number,
): (request: Omit<SimulationRequest, 'initial'>) => Float64Array {
  initialParameter('categorical', { n }, 'n', integerBetween(1, 1e9));
  const trajectory = new CategoricalTrajectory(counts, n);
  return (request) => train('categorical', trajectory, { ...request, initial: { n } });
}

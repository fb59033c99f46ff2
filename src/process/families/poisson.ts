import { exp } from '../../elementary/exp.ts';
import { poissonInversion } from '../../random/poisson-inversion.ts';
import { poisson as poissonCount, POISSON_REJECTION_MEAN } from '../../random/poisson.ts';
import type { Random } from '../../random/random.ts';
import { poissonInitial } from '../initial/poisson.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';

/** e^−c for the small totals c, where a chain on its way to 0 spends its time. */
const NONE = Float64Array.from({ length: POISSON_REJECTION_MEAN }, (_, total) => exp(-total));

/**
 * Recursive training of a Poisson model by its sufficient statistic: the total N of n counts, Poisson(n Λ_{k−1}), which
 * is the next mean of the total. After generation 1 n only sets the unit of Λ = N/n. Absorbed at 0.
 */
export class PoissonTrajectory implements Trajectory<Random> {
  readonly #n: number;
  readonly #lambda0: number;
  /** Total of the last sample; −1 at generation 0, whose model is lambda0. */
  #total = -1;
  /** Generations until now or until absorption. */
  #lifetime = 0;

  constructor(n: number, lambda0: number) {
    this.#n = n;
    this.#lambda0 = lambda0;
  }

  restart(): void {
    this.#total = -1;
    this.#lifetime = 0;
  }

  advance(random: Random, generations: number): void {
    let left = generations;
    let total = this.#total;
    if (total < 0 && left > 0) {
      total = poissonCount(random, this.#n * this.#lambda0);
      left--;
    }
    for (; left > 0 && total > 0; left--) {
      total = total < POISSON_REJECTION_MEAN ? poissonInversion(random, total, NONE[total]!) : poissonCount(random, total);
    }
    this.#total = total;
    this.#lifetime += generations - left;
  }

  observer(observable: string): Reading | undefined {
    const value = (): number => (this.#total < 0 ? this.#lambda0 : this.#total / this.#n);
    if (observable === 'value') return value;
    if (observable === 'survived') return () => (value() === 0 ? 0 : 1);
    if (observable === 'lifetime') return () => this.#lifetime;
    return undefined;
  }
}

/**
 * Recursive training of a Poisson model: `n` samples a generation, an integer in [1, 1e9], from the real model of mean `lambda0`; one sampler
 * call a generation until absorption. Observables: `value` (Λ_k, a multiple of 1/n), `survived` (Λ_k ≠ 0),
 * `lifetime`, the first generation k ≥ 1 whose model is 0, or the present one before that.
 *
 * @throws {DomainError} from `simulate`, for parameters out of range.
 * @see Suresh et al. (2025): n Λ_k is Poisson(n Λ_{k−1})
 * @example poisson.simulate({ initial: { n: 100, lambda0: 2 }, key: streamKey(1, 'demo'), from: 0, to: 2, probes: [{ observable: 'survived', k: 0, at: {} }] }) // => new Float64Array([1, 1])
 */
export const poisson = simulator({
  name: 'poisson',
  module: import.meta.url,
  exportName: 'poisson',
  assumptions: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n', 'lambda0'],
  observables: { survived: 'indicator', value: 'value', lifetime: 'value' },
  cost: ({ k = 0 }) => k,
  trajectory: (initial) => {
    const { n, lambda0 } = poissonInitial('poisson', initial, 1e9);
    return new PoissonTrajectory(n, lambda0);
  },
});

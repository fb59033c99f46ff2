import type { Draws } from '../../random/draws.ts';
import { meanCount } from '../estimators/maximum-likelihood.ts';
import { poissonInitial } from '../initial/poisson.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';
import { LARGEST_SAMPLE } from './largest-sample.ts';
import { poissonCount } from './poisson-count.ts';

/** Fits a Poisson model to counts: Λ. It must depend on the sample alone. */
export type PoissonEstimator = (sample: Float64Array) => number;

/** Recursive training of a Poisson model, sample by sample: n counts, then whatever the estimator makes of them. */
export class NaivePoissonTrajectory implements Trajectory<Draws> {
  readonly #sample: Float64Array;
  readonly #lambda0: number;
  readonly #estimate: PoissonEstimator;
  #lambda: number;

  constructor(n: number, lambda0: number, estimate: PoissonEstimator = meanCount) {
    this.#sample = new Float64Array(n);
    this.#lambda0 = lambda0;
    this.#estimate = estimate;
    this.#lambda = lambda0;
  }

  restart(): void {
    this.#lambda = this.#lambda0;
  }

  advance(draws: Draws, generations: number): void {
    for (let left = generations; left > 0; left--) {
      const lambda = this.#lambda;
      if (!(lambda >= 0 && lambda < Number.POSITIVE_INFINITY)) {
        this.#lambda = Number.NaN;
        return;
      }
      for (let i = 0; i < this.#sample.length; i++) this.#sample[i] = poissonCount(draws, lambda);
      this.#lambda = this.#estimate(this.#sample);
      // A mean of 0 gives zeros for certain; if they are fitted by 0 again, it will be so for ever.
      if (lambda === 0 && this.#lambda === 0) return;
    }
  }

  observer(observable: string): Reading | undefined {
    if (observable === 'value') return () => this.#lambda;
    if (observable === 'survived') return () => (this.#lambda >= 0 ? Number(this.#lambda !== 0) : Number.NaN);
    return undefined;
  }
}

/**
 * The same process as `poisson`, drawn sample by sample: n counts a generation, n up to 1e7, each of as many uniforms as it counts and one more.
 *
 * @throws {DomainError} from `simulate`, for parameters out of range.
 * @see the definition of the process: n counts, then their mean
 * @example poissonNaive.simulate({ initial: { n: 10, lambda0: 2 }, key: streamKey(1, 'demo'), from: 0, to: 1, probes: [{ observable: 'value', k: 0, at: {} }] }) // => new Float64Array([2])
 */
export const poissonNaive = simulator({
  name: 'poisson-naive',
  module: import.meta.url,
  exportName: 'poissonNaive',
  assumptions: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n', 'lambda0'],
  observables: { survived: 'indicator', value: 'value' },
  cost: ({ n = 1, lambda0 = 0, k = 0 }) => n * (1 + lambda0) * k,
  trajectory: (initial) => {
    const { n, lambda0 } = poissonInitial('poisson-naive', initial, LARGEST_SAMPLE);
    return new NaivePoissonTrajectory(n, lambda0);
  },
});

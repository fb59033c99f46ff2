import type { Draws } from '../../random/draws.ts';
import { shareOfOnes } from '../estimators/maximum-likelihood.ts';
import { bernoulliInitial } from '../initial/bernoulli.ts';
import { worldRatio, worldSampleSize } from '../initial/world.ts';
import { LARGEST_SAMPLE } from './largest-sample.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';

/** Fits a Bernoulli model to zeros and ones: P. It must depend on the sample alone. */
export type BernoulliEstimator = (sample: Uint8Array) => number;

/** An initial model: P_0 as a number, or as an exact ratio, which draws with `below` alone. */
export type BernoulliModel = number | { readonly count: number; readonly total: number };

/**
 * Recursive training of a Bernoulli model, sample by sample: n draws, then whatever the estimator makes of them.
 *
 * A fitted P that is a multiple of 1/n is drawn as such, by `below(n) < count`, so that the law is exact in fractions.
 */
export class NaiveBernoulliTrajectory implements Trajectory<Draws> {
  readonly #sample: Uint8Array;
  readonly #initial: BernoulliModel;
  readonly #estimate: BernoulliEstimator;
  #p = Number.NaN;
  #generation = 0;

  constructor(n: number, initial: BernoulliModel, estimate: BernoulliEstimator = shareOfOnes) {
    this.#sample = new Uint8Array(n);
    this.#initial = initial;
    this.#estimate = estimate;
    this.restart();
  }

  restart(): void {
    this.#p = typeof this.#initial === 'number' ? this.#initial : this.#initial.count / this.#initial.total;
    this.#generation = 0;
  }

  advance(draws: Draws, generations: number): void {
    for (let left = generations; left > 0; left--) {
      const p = this.#p;
      if (!(p >= 0 && p <= 1)) {
        this.#p = Number.NaN;
        return;
      }
      const certain = p === 0 || p === 1;
      if (certain) this.#sample.fill(p);
      else this.#draw(draws);
      this.#p = this.#estimate(this.#sample);
      this.#generation++;
      // A certain sample that is fitted by the same model will be so for ever.
      if (certain && this.#p === p) return;
    }
  }

  #draw(draws: Draws): void {
    const n = this.#sample.length;
    const p = this.#p;
    let count = Math.round(p * n);
    let total = n;
    if (this.#generation === 0) {
      if (typeof this.#initial === 'number') total = 0;
      else ({ count, total } = this.#initial);
    } else if (count / n !== p) total = 0;
    if (total > 0) for (let i = 0; i < n; i++) this.#sample[i] = draws.below(total) < count ? 1 : 0;
    else for (let i = 0; i < n; i++) this.#sample[i] = draws.uniform() < p ? 1 : 0;
  }

  observer(observable: string): Reading | undefined {
    const read = (holds: (p: number) => boolean) => (): number => (this.#p >= 0 && this.#p <= 1 ? Number(holds(this.#p)) : Number.NaN);
    switch (observable) {
      case 'value':
        return () => this.#p;
      case 'survived':
        return read((p) => p !== 0);
      case 'interior':
        return read((p) => p > 0 && p < 1);
      default:
        return undefined;
    }
  }
}

/**
 * The same process as `bernoulli`, drawn sample by sample: n draws a generation, n up to 1e7. It has a `program`, so small worlds of it can be
 * enumerated.
 *
 * @throws {DomainError} from `simulate`, for parameters out of range.
 * @see the definition of the process: n samples, then the share of ones
 * @example bernoulliNaive.simulate({ initial: { n: 10, p0: 0.5 }, key: streamKey(1, 'demo'), from: 0, to: 2, probes: [{ observable: 'value', k: 0, at: {} }] }) // => new Float64Array([0.5, 0.5])
 */
export const bernoulliNaive = simulator({
  name: 'bernoulli-naive',
  module: import.meta.url,
  exportName: 'bernoulliNaive',
  assumptions: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n', 'p0'],
  observables: { survived: 'indicator', value: 'value', interior: 'indicator' },
  cost: ({ n = 1, k = 0 }) => n * k,
  trajectory: (initial) => {
    const { n, p0 } = bernoulliInitial('bernoulli-naive', initial, LARGEST_SAMPLE);
    return new NaiveBernoulliTrajectory(n, p0);
  },
  world: (world) => new NaiveBernoulliTrajectory(worldSampleSize('bernoulli-naive', world, LARGEST_SAMPLE), worldRatio('bernoulli-naive', world, 'p0')),
});

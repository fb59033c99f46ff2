import { DomainError } from '../../errors.ts';
import type { Draws } from '../../random/draws.ts';
import { occurrences } from '../estimators/maximum-likelihood.ts';
import { categoricalInitial } from '../initial/categorical.ts';
import { worldCounts, worldSampleSize } from '../initial/world.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';
import { LARGEST_SAMPLE } from './largest-sample.ts';

/** Fits a categorical model to symbols 0..symbols − 1: weights, not necessarily normalised. It must depend on the sample alone. */
export type CategoricalEstimator = (sample: Int32Array, symbols: number) => ArrayLike<number>;

/**
 * Recursive training of a categorical model, sample by sample: n symbols, then whatever the estimator makes of them.
 *
 * Integer weights, such as counts, are drawn by `below(total)`, so that the law is exact in fractions.
 */
export class NaiveCategoricalTrajectory implements Trajectory<Draws> {
  readonly #initial: Float64Array;
  readonly #estimate: CategoricalEstimator;
  readonly #sample: Int32Array;
  /** Sums of the weights up to and with each symbol. */
  readonly #upTo: Float64Array;
  #integers = true;
  #support = 0;

  /** @throws {DomainError} if a weight is negative or not finite, or if none is positive. */
  constructor(weights: ArrayLike<number>, n: number, estimate: CategoricalEstimator = occurrences) {
    this.#initial = Float64Array.from(weights);
    this.#estimate = estimate;
    this.#sample = new Int32Array(n);
    this.#upTo = new Float64Array(weights.length);
    this.restart();
    if (Number.isNaN(this.#support)) {
      throw new DomainError({ owner: 'categorical-naive', parameter: 'weights', condition: 'must be finite, at least 0, and one of them above 0' });
    }
  }

  restart(): void {
    this.#model(this.#initial);
  }

  #model(weights: ArrayLike<number>): void {
    let total = 0;
    let support = 0;
    let integers = true;
    for (let i = 0; i < this.#upTo.length; i++) {
      const weight = weights[i]!;
      if (!(weight >= 0)) support = Number.NaN;
      if (weight > 0) support++;
      integers &&= Number.isInteger(weight);
      this.#upTo[i] = total += weight;
    }
    this.#support = total > 0 && total < Number.POSITIVE_INFINITY ? support : Number.NaN;
    this.#integers = integers && total <= Number.MAX_SAFE_INTEGER;
  }

  advance(draws: Draws, generations: number): void {
    for (let left = generations; left > 0 && !Number.isNaN(this.#support); left--) {
      const last = this.#support === 1 ? this.#locate(0) : -1;
      if (last >= 0) this.#sample.fill(last);
      else for (let i = 0; i < this.#sample.length; i++) this.#sample[i] = this.#locate(this.#position(draws));
      this.#model(this.#estimate(this.#sample, this.#upTo.length));
      // A certain sample that is fitted by the same symbol alone will be so for ever.
      if (last >= 0 && this.#support === 1 && this.#locate(0) === last) return;
    }
  }

  #position(draws: Draws): number {
    const total = this.#upTo[this.#upTo.length - 1]!;
    if (this.#integers) return draws.below(total);
    const position = draws.uniform() * total;
    // The product may round up to the total, which is nobody's.
    return position < total ? position : this.#position(draws);
  }

  /** The first symbol whose sum exceeds the position. */
  #locate(position: number): number {
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#upTo[middle]! > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  observer(observable: string): Reading | undefined {
    return observable === 'unique' ? () => this.#support : undefined;
  }
}

/**
 * The same process as `categorical`, drawn sample by sample: n draws a generation, n up to 1e7. It has a `program`, so small worlds of it can
 * be enumerated.
 *
 * @throws {DomainError} from `simulate`, for parameters out of range.
 * @see the definition of the process: n samples, then the share of each symbol
 * @example categoricalNaive.simulate({ initial: { n: 10, m: 4, a: 1, b: 0 }, key: streamKey(1, 'demo'), from: 0, to: 1, probes: [{ observable: 'unique', k: 0, at: {} }] }) // => new Float64Array([4])
 */
export const categoricalNaive = simulator({
  name: 'categorical-naive',
  module: import.meta.url,
  exportName: 'categoricalNaive',
  assumptions: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n', 'm', 'a', 'b'],
  observables: { unique: 'value' },
  // n draws, and m symbols to count, a generation: with few samples of many symbols the counting is the work.
  cost: ({ n = 1, m = 1, k = 0 }) => (n + m) * k,
  trajectory: (initial) => {
    const { n, weights } = categoricalInitial('categorical-naive', initial, LARGEST_SAMPLE);
    return new NaiveCategoricalTrajectory(weights, n);
  },
  world: (world) => new NaiveCategoricalTrajectory(worldCounts('categorical-naive', world, 'c'), worldSampleSize('categorical-naive', world, LARGEST_SAMPLE)),
});

import { exp } from '../../elementary/exp.ts';
import { log1p } from '../../elementary/log1p.ts';
import { binomialInversion } from '../../random/binomial-inversion.ts';
import type { BinomialRows } from '../../random/binomial-rows.ts';
import { binomial, REJECTION_MEAN } from '../../random/binomial.ts';
import type { Random } from '../../random/random.ts';
import { bernoulliInitial } from '../initial/bernoulli.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';
import { LARGEST_TABLED, rowsOf } from './kept-rows.ts';

/**
 * Recursive training of a Bernoulli model by its sufficient statistic: the number of ones among n, Binomial(n, P_{k−1}).
 *
 * From generation 1 on the state is that integer, so that 0 and n are exact and absorbing.
 */
export class BernoulliTrajectory implements Trajectory<Random> {
  readonly #n: number;
  readonly #p0: number;
  readonly #rows: BinomialRows | undefined;
  /** (1 − c/n)ⁿ for the small counts c, where a chain on its way to 0 spends its time; for n too large to be tabled. */
  readonly #none: Float64Array;
  /** Ones in the last sample; −1 at generation 0, whose model is p0. */
  #count = -1;

  constructor(n: number, p0: number) {
    this.#n = n;
    this.#p0 = p0;
    this.#rows = n <= LARGEST_TABLED ? rowsOf(n) : undefined;
    this.#none = new Float64Array(this.#rows === undefined ? REJECTION_MEAN : 0);
    for (let c = 0; c < this.#none.length; c++) this.#none[c] = exp(n * log1p(-c / n));
  }

  restart(): void {
    this.#count = -1;
  }

  advance(random: Random, generations: number): void {
    let left = generations;
    if (this.#count < 0 && left > 0) {
      this.#count = binomial(random, this.#n, this.#p0);
      left--;
    }
    if (this.#rows === undefined) this.#large(random, left);
    else this.#tabled(random, left, this.#rows);
  }

  #tabled(random: Random, generations: number, rows: BinomialRows): void {
    const n = this.#n;
    let count = this.#count;
    for (let left = generations; left > 0 && count > 0 && count < n; left--) count = rows.draw(random, count);
    this.#count = count;
  }

  #large(random: Random, generations: number): void {
    const n = this.#n;
    const none = this.#none;
    let count = this.#count;
    for (let left = generations; left > 0 && count > 0 && count < n; left--) {
      if (count < none.length) count = binomialInversion(random, n, count / (n - count), none[count]!);
      else if (n - count < none.length) count = n - binomialInversion(random, n, (n - count) / count, none[n - count]!);
      else count = binomial(random, n, count / n);
    }
    this.#count = count;
  }

  observer(observable: string): Reading | undefined {
    const value = (): number => (this.#count < 0 ? this.#p0 : this.#count / this.#n);
    switch (observable) {
      case 'value':
        return value;
      case 'survived':
        return () => (value() === 0 ? 0 : 1);
      case 'interior':
        return () => (value() > 0 && value() < 1 ? 1 : 0);
      default:
        return undefined;
    }
  }
}

/**
 * Recursive training of a Bernoulli model: `n` samples a generation, an integer in [1, 1e9], from the real model P_0 = `p0` in [0, 1]; one
 * sampler call a generation until absorption. Observables: `value` (P_k, a multiple of 1/n), `survived` (P_k ≠ 0), `interior` (0 < P_k < 1).
 *
 * @throws {DomainError} from `simulate`, for parameters outside these.
 * @see Suresh et al. (2025): n P_k is Binomial(n, P_{k−1}), the neutral Wright-Fisher chain
 * @example bernoulli.simulate({ initial: { n: 100, p0: 0.2 }, key: streamKey(1, 'demo'), from: 0, to: 3, probes: [{ observable: 'value', k: 0, at: {} }] }) // => new Float64Array([0.2, 0.2, 0.2])
 */
export const bernoulli = simulator({
  name: 'bernoulli',
  module: import.meta.url,
  exportName: 'bernoulli',
  assumptions: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n', 'p0'],
  observables: { survived: 'indicator', value: 'value', interior: 'indicator' },
  cost: ({ k = 0 }) => k,
  trajectory: (initial) => {
    const { n, p0 } = bernoulliInitial('bernoulli', initial, 1e9);
    return new BernoulliTrajectory(n, p0);
  },
});

import { DomainError } from '../../errors.ts';
import { Alias } from '../../random/alias.ts';
import { binomial } from '../../random/binomial.ts';
import type { Random } from '../../random/random.ts';
import type { Point } from '../../protocol/point.ts';
import { initialParameter, integerBetween } from '../initial/parameter.ts';
import type { Reading, Trajectory } from '../trajectory.ts';

/**
 * Recursive training of a categorical model by its sufficient statistic, the counts of the symbols that are left.
 *
 * A multinomial sample is drawn as conditional binomials with integer weights, count / (what is left of n), so that every
 * probability is at most 1 and the last symbol takes the rest. Symbols with count 0 are dropped. Absorbed at one symbol.
 */
export class CategoricalTrajectory implements Trajectory<Random> {
  readonly #n: number;
  readonly #weights: Float64Array;
  /** Sum of the weights from each symbol to the last: no weight exceeds its sum, whatever the rounding. */
  readonly #rest: Float64Array;
  /** For n below the number of symbols, where n single draws are cheaper than a pass over all symbols. */
  readonly #single: Alias | undefined;
  readonly #tally: Int32Array;
  readonly #counts: Int32Array;
  /** Symbols left; −1 at generation 0, whose model is the weights. */
  #alive = -1;

  /**
   * @param weights of the initial model, not normalised; symbols of weight 0 do not exist.
   * @throws {DomainError} if a weight is negative or not finite, or if none is positive.
   */
  constructor(weights: ArrayLike<number>, n: number) {
    this.#n = n;
    this.#weights = Float64Array.from(weights).filter((weight) => weight !== 0);
    const size = this.#weights.length;
    if (size === 0 || !this.#weights.every((weight) => weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      const wrong = Array.from(this.#weights).find((weight) => !(weight > 0 && weight < Number.POSITIVE_INFINITY));
      throw new DomainError({ owner: 'categorical', parameter: 'weights', value: wrong ?? Array.from(weights), condition: 'must be finite, at least 0, and one of them above 0' });
    }
    this.#rest = new Float64Array(size);
    let sum = 0;
    for (let i = size - 1; i >= 0; i--) this.#rest[i] = sum += this.#weights[i]!;
    this.#single = n < size ? new Alias(this.#weights) : undefined;
    this.#tally = new Int32Array(this.#single === undefined ? 0 : size);
    this.#counts = new Int32Array(Math.min(n, size));
  }

  restart(): void {
    this.#alive = -1;
  }

  advance(random: Random, generations: number): void {
    let left = generations;
    if (this.#alive < 0 && left > 0) {
      if (this.#single === undefined) this.#first(random);
      else this.#firstOneByOne(random, this.#single);
      left--;
    }
    for (; left > 0 && this.#alive > 1; left--) this.#next(random);
  }

  #first(random: Random): void {
    const weights = this.#weights;
    let samples = this.#n;
    let alive = 0;
    for (let i = 0; samples > 0; i++) {
      const count = binomial(random, samples, weights[i]! / this.#rest[i]!);
      samples -= count;
      if (count > 0) this.#counts[alive++] = count;
    }
    this.#alive = alive;
  }

  #firstOneByOne(random: Random, single: Alias): void {
    const tally = this.#tally;
    const drawn: number[] = [];
    for (let i = 0; i < this.#n; i++) {
      const symbol = single.draw(random);
      if (tally[symbol] === 0) drawn.push(symbol);
      tally[symbol]!++;
    }
    drawn.forEach((symbol, i) => {
      this.#counts[i] = tally[symbol]!;
      tally[symbol] = 0;
    });
    this.#alive = drawn.length;
  }

  #next(random: Random): void {
    const counts = this.#counts;
    let samples = this.#n;
    let rest = this.#n;
    let alive = 0;
    for (let i = 0; samples > 0; i++) {
      const before = counts[i]!;
      const count = binomial(random, samples, before / rest);
      rest -= before;
      samples -= count;
      if (count > 0) counts[alive++] = count;
    }
    this.#alive = alive;
  }

  observer(observable: string, at: Point): Reading | undefined {
    switch (observable) {
      case 'unique':
        return () => (this.#alive < 0 ? this.#weights.length : this.#alive);
      case 'rare': {
        const most = initialParameter('rare', at, 't', integerBetween(1, 1e9));
        return () => (this.#alive < 0 ? Number.NaN : this.#rare(most));
      }
      default:
        return undefined;
    }
  }

  #rare(most: number): number {
    let rare = 0;
    for (let i = 0; i < this.#alive; i++) if (this.#counts[i]! <= most) rare++;
    return rare;
  }
}

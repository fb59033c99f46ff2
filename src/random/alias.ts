import { DomainError } from '../errors.ts';
import type { Draws } from './draws.ts';

/**
 * Draws from fixed weights in constant time, after a table of as many cells as weights.
 *
 * @throws DomainError if a weight is negative or not finite, or if none is positive.
 * @see A. J. Walker, ACM TOMS 3 (1977); M. D. Vose, IEEE Trans. Software Eng. 17 (1991), for the linear construction.
 */
export class Alias {
  readonly #stay: Float64Array;
  readonly #other: Int32Array;

  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    let total = 0;
    for (let i = 0; i < size; i++) {
      const weight = weights[i]!;
      if (!(weight >= 0)) throw new DomainError({ owner: 'Alias', parameter: `weight ${i}`, condition: 'must be at least 0', value: weight });
      total += weight;
    }
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
      throw new DomainError({ owner: 'Alias', parameter: 'total weight', condition: 'must be finite and above 0', value: total });
    }
    this.#stay = Float64Array.from(weights, (weight) => (weight / total) * size);
    this.#other = Int32Array.from(this.#stay, (_, i) => i);
    const stay = this.#stay;
    const poor: number[] = [];
    const rich: number[] = [];
    for (let i = 0; i < size; i++) (stay[i]! < 1 ? poor : rich).push(i);
    while (poor.length > 0 && rich.length > 0) {
      const needy = poor.pop()!;
      const giver = rich.at(-1)!;
      this.#other[needy] = giver;
      stay[giver] = stay[giver]! + stay[needy]! - 1;
      if (stay[giver]! < 1) poor.push(rich.pop()!);
    }
    // What is left on either side differs from 1 by rounding alone.
    for (const i of poor) stay[i] = 1;
    for (const i of rich) stay[i] = 1;
  }

  /** The index of a weight, in proportion to it. */
  draw(source: Draws): number {
    const cell = source.below(this.#stay.length);
    return source.uniform() < this.#stay[cell]! ? cell : this.#other[cell]!;
  }
}

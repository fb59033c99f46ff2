import { DomainError } from '../errors.ts';
import { type AliasTable, aliasTable } from './alias-table.ts';
import type { Draws } from './draws.ts';

/**
 * Draws from fixed weights in constant time, after a table of as many cells as weights.
 *
 * @throws {DomainError} if a weight is negative or not finite, or if none is positive.
 */
export class Alias {
  readonly #table: AliasTable;

  constructor(weights: ArrayLike<number>) {
    let total = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i]!;
      if (!(weight >= 0)) throw new DomainError({ owner: 'Alias', parameter: `weight ${i}`, condition: 'must be at least 0', value: weight });
      total += weight;
    }
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
      throw new DomainError({ owner: 'Alias', parameter: 'total weight', condition: 'must be finite and above 0', value: total });
    }
    this.#table = aliasTable(weights);
  }

  /** The index of a weight, in proportion to it. */
  draw(source: Draws): number {
    const { stay, other } = this.#table;
    const cell = source.below(stay.length);
    return source.uniform() < stay[cell]! ? cell : other[cell]!;
  }
}

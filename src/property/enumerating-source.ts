/**
 * A source of randomness that walks every outcome: the program is run again and again, each time with the next outcome of its
 * last draw that has one left, until the first draw has none. The weight of a path is the product of 1/total over its draws.
 */
import { DeclarationError } from '../errors.ts';
import type { Draws } from '../protocol/draws.ts';
import { unrepeatable } from './unrepeatable.ts';

/** Draws, over all paths, for each path that may be walked: what ends a program that never ends. */
const DRAWS_PER_PATH = 100;

/** Feed it to a program, then call {@link EnumeratingSource.advance} until it answers false. */
export class EnumeratingSource implements Draws {
  /** Why the program cannot be enumerated, should it have caught the error. */
  refusal: DeclarationError | undefined;
  readonly #owner: string;
  readonly #most: number;
  readonly #outcomes: number[] = [];
  readonly #totals: number[] = [];
  /** Product of the totals up to each draw. */
  readonly #products: bigint[] = [];
  #depth = 0;
  #paths = 1;
  #draws = 0;

  /** @param most - Paths that may be walked. */
  constructor(owner: string, most: number) {
    this.#owner = owner;
    this.#most = most;
  }

  /** Paths begun. */
  get paths(): number {
    return this.#paths;
  }

  /** 1 / weight of the present path: it is one of so many that are equally likely. */
  get product(): bigint {
    return this.#depth === 0 ? 1n : this.#products[this.#depth - 1]!;
  }

  below(total: number): number {
    if (!(Number.isInteger(total) && total >= 1 && total <= 2 ** 53)) this.#refuse('total', total, 'must be an integer in [1, 2^53]');
    if (++this.#draws > this.#most * DRAWS_PER_PATH) {
      this.#refuse('draws', this.#draws, `must be at most ${this.#most * DRAWS_PER_PATH} over all paths`, 'does every path of the program end?');
    }
    if (total === 1) return 0;
    const at = this.#depth++;
    if (at < this.#totals.length) {
      if (this.#totals[at] !== total) throw (this.refusal = unrepeatable(this.#owner, 'total', total, String(this.#totals[at])));
      return this.#outcomes[at]!;
    }
    this.#totals.push(total);
    this.#outcomes.push(0);
    this.#products.push(this.#products.length === 0 ? BigInt(total) : this.#products[at - 1]! * BigInt(total));
    return 0;
  }

  /** A real number has no outcomes to walk. @throws {DeclarationError} always */
  uniform(): never {
    return this.#continuous('uniform');
  }

  /** As {@link EnumeratingSource.uniform}: what samplers ask of a generator beyond the two elementary draws. @throws {DeclarationError} always */
  open(): never {
    return this.#continuous('open');
  }

  /** 2^32 outcomes are too many to walk, and samplers make real numbers of them. @throws {DeclarationError} always */
  uint32(): never {
    return this.#continuous('uint32');
  }

  /** As {@link EnumeratingSource.uint32}. @throws {DeclarationError} always */
  int32(): never {
    return this.#continuous('int32');
  }

  /** Begins the present path again. */
  again(): void {
    this.#depth = 0;
  }

  /** A source that walks outcomes has no other place to go to. @throws {DeclarationError} always */
  seek(): never {
    return this.#refuse('draw', 'seek', 'must not move the source', 'it stands where the outcome begins');
  }

  /** Moves on to the next path; false when there is none. */
  advance(): boolean {
    if (this.refusal !== undefined) throw this.refusal;
    if (this.#depth !== this.#totals.length) throw unrepeatable(this.#owner, 'draws', this.#depth, String(this.#totals.length));
    const product = this.product;
    this.again();
    while (this.#totals.length > 0) {
      const last = this.#totals.length - 1;
      if (++this.#outcomes[last]! < this.#totals[last]!) {
        if (++this.#paths > this.#most) this.#refuse('paths', `more than ${this.#most}`, `must be at most ${this.#most}`, `the last one is one of ${product} that are equally likely; take a smaller world, allow more paths, or sample`);
        return true;
      }
      this.#totals.pop();
      this.#outcomes.pop();
      this.#products.pop();
    }
    return false;
  }

  #continuous(draw: string): never {
    return this.#refuse('draw', draw, 'must be finite to be enumerated', 'use below, bernoulli or choice; samplers of real numbers cannot be enumerated');
  }

  #refuse(parameter: string, value: unknown, condition: string, advice?: string): never {
    this.refusal = new DeclarationError({ owner: this.#owner, parameter, value, condition, ...(advice === undefined ? {} : { advice }) });
    throw this.refusal;
  }
}

import { DomainError } from '../errors.ts';
import type { StreamKey } from '../protocol/simulator.ts';
import type { Draws } from './draws.ts';

const TWO_32 = 4294967296;
const TWO_53 = 9007199254740992;
/** Up to here total · (a 32-bit word) is an exact double. */
const EXACT_PRODUCT = 2097152;
/** Steps between the key and the first number: 12 are the author's advice, the rest is margin. */
const MIXING = 18;

/**
 * A source of randomness that can be placed at the start of any replicate of any stream.
 *
 * The generator is sfc32: 128 bits of state, three chaotic words and a counter. A step is a bijection of the state and
 * all replicates of a key start from different words with one counter, so two replicates of a stream cannot
 * overlap within 2³² numbers: a common state would have to be reached after equally many steps, from different starts.
 *
 * @example new Random().seek(streamKey(1, 'demo'), 7).below(6) // => 0
 * @see C. Doty-Humphrey, PractRand (2010–), generator sfc32.
 */
export class Random implements Draws {
  // A typed array, not a closure nor plain fields: the words stay 32-bit integers on every engine.
  readonly #state = new Int32Array(4);

  /**
   * Moves to the start of a replicate; what follows depends on (key, replicate) alone.
   *
   * @param replicate an integer in [0, 2⁵³).
   * @throws {DomainError} if it is not.
   */
  seek(key: StreamKey, replicate: number): this {
    if (!(replicate >= 0 && replicate < TWO_53 && Math.floor(replicate) === replicate)) {
      throw new DomainError({ owner: 'Random.seek', parameter: 'replicate', condition: 'must be an integer in [0, 2^53)', value: replicate });
    }
    const state = this.#state;
    state[0] = key[0] ^ (replicate | 0);
    state[1] = key[1] ^ Math.floor(replicate / TWO_32);
    state[2] = key[2];
    state[3] = key[3];
    for (let i = 0; i < MIXING; i++) this.#step();
    return this;
  }

  /** The four words of the state, for tests and for saying where a stream stands. */
  get state(): StreamKey {
    const [a, b, c, counter] = this.#state as unknown as [number, number, number, number];
    return [a, b, c, counter];
  }

  #step(): number {
    const state = this.#state;
    const b = state[1]!;
    const c = state[2]!;
    const counter = state[3]!;
    const out = (state[0]! + b + counter) | 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + out;
    return out;
  }

  /** 32 random bits, as an integer in [0, 2³²). */
  uint32(): number {
    return this.#step() >>> 0;
  }

  /** 32 random bits as a signed integer, which costs no conversion where only bits are wanted. */
  int32(): number {
    return this.#step();
  }

  /** A number in [0, 1) on the grid of 2⁻⁵³. */
  uniform(): number {
    const high = this.#step() >>> 5;
    return (high * 67108864 + (this.#step() >>> 6)) / TWO_53;
  }

  /** A number in (0, 1), never 0 or 1, in law symmetric about ½: midpoints of a grid of 2⁻⁵² (with 2⁻⁵³ the last would round to 1). */
  open(): number {
    const high = this.#step() >>> 6;
    return (high * 67108864 + (this.#step() >>> 6) + 0.5) / 4503599627370496;
  }

  /**
   * An integer in [0, total), each exactly equally likely: what does not divide evenly is drawn again.
   *
   * @param total an integer in [1, 2⁵³].
   * @throws {DomainError} if it is not.
   * @see D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019), for totals up to 2²¹; bit masks above.
   */
  below(total: number): number {
    if (!(total >= 1 && total <= TWO_53 && Math.floor(total) === total)) {
      throw new DomainError({ owner: 'Random.below', parameter: 'total', condition: 'must be an integer in [1, 2^53]', value: total });
    }
    if (total <= EXACT_PRODUCT) {
      for (;;) {
        const product = (this.#step() >>> 0) * total;
        const value = Math.floor(product / TWO_32);
        const remainder = product - value * TWO_32;
        // Only a remainder below 2³² mod total (< total) belongs to a short residue class; the division is rarely needed.
        if (remainder >= total || remainder >= TWO_32 % total) return value;
      }
    }
    if (total <= TWO_32) {
      const shift = Math.clz32(total - 1);
      for (;;) {
        const value = this.#step() >>> shift;
        if (value < total) return value;
      }
    }
    const shift = Math.clz32(Math.floor((total - 1) / TWO_32));
    for (;;) {
      const high = this.#step() >>> shift;
      const value = high * TWO_32 + (this.#step() >>> 0);
      if (value < total) return value;
    }
  }
}

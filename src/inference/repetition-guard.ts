import { log } from '../elementary/log.ts';
import { logGamma } from '../special/log-gamma.ts';
import { GUARD_ALPHA } from './ledger.ts';

/** The reason of a decision that it ends. */
export const SAME_STREAM = 'same stream twice';

/**
 * ln of the conditional probability that exchangeable values, given which ones they are, come in the same order in two chunks:
 * the orders of one chunk over those of both. 0 for a constant, which repeats whatever its source does.
 */
export function logChanceOfRepetition(chunk: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < chunk.length; i++) counts.set(chunk[i]!, (counts.get(chunk[i]!) ?? 0) + 1);
  if (counts.size < 2) return 0;
  let chance = logGamma(chunk.length + 1) - logGamma(2 * chunk.length + 1);
  for (const count of counts.values()) chance += logGamma(2 * count + 1) - logGamma(count + 1);
  return chance;
}

/**
 * Guards against a source that starts again: each chunk is compared with the first. A period of m replicates shows in chunk
 * m / gcd(m, 64), a generator that is seeded anew for each 64 in the second chunk.
 *
 * Where replicates are exchangeable, of whatever law, discrete ones too, it says so with probability 1e-10 at most: chunk t may spend
 * 1 / (t (t + 1)) of that, and a repetition counts where its conditional probability is no larger. So a constant never counts, nor do
 * values of which all but a few are equal.
 *
 * @see derived here: given the pooled values, all orders of exchangeable replicates are equally likely
 */
export class RepetitionGuard {
  /** Whether the source has started again. */
  repeated = false;
  /** The value of every replicate so far, where they are all the same. */
  constant: number | undefined;
  #first: Float64Array | undefined;
  #logChance = 0;
  #chunks = 0;

  absorb(chunk: Float64Array): void {
    if (this.#first === undefined) {
      this.#first = chunk.slice();
      this.#logChance = logChanceOfRepetition(chunk);
      if (chunk.every((value) => value === chunk[0])) this.constant = chunk[0];
      return;
    }
    const t = ++this.#chunks;
    const same = this.#first.every((value, i) => value === chunk[i] || (Number.isNaN(value) && Number.isNaN(chunk[i])));
    if (!same) this.constant = undefined;
    else if (this.#logChance <= log(GUARD_ALPHA / (t * (t + 1)))) this.repeated = true;
  }
}

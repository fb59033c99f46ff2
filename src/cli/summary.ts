/**
 * Replicates reduced as they come, one summary for each probe. The order is that of the replicates whatever the blocks
 * were, so the result does not depend on them, to the bit. Columns of numbers, not objects: a run may have millions of probes.
 */
import type { ProbeFacts } from '../property/block.ts';

export type Summary =
  | { readonly count: number; readonly undefined?: number }
  | { readonly mean: number; readonly variance: number; readonly min: number; readonly max: number; readonly nonFinite?: number };

export class Summaries {
  readonly #indicator: readonly boolean[];
  readonly #seen: Float64Array;
  /** Of values the running mean; of indicators the count. */
  readonly #mean: Float64Array;
  readonly #squares: Float64Array;
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  /** Of values those that are not finite; of indicators those that are neither 0 nor 1. */
  readonly #odd: Float64Array;
  /** Sum of what is not finite: an infinity, or NaN where they differ. */
  readonly #wild: Float64Array;

  /** @param indicator - Whether each probe is an indicator; probes beyond its length repeat it. */
  constructor(probes: number, indicator: readonly boolean[]) {
    this.#indicator = indicator;
    this.#seen = new Float64Array(probes);
    this.#mean = new Float64Array(probes);
    this.#squares = new Float64Array(probes);
    this.#min = new Float64Array(probes).fill(Infinity);
    this.#max = new Float64Array(probes).fill(-Infinity);
    this.#odd = new Float64Array(probes);
    this.#wild = new Float64Array(probes);
  }

  #counts(p: number): boolean {
    return this.#indicator[p % this.#indicator.length] === true;
  }

  /** Takes the outcomes of a block of replicates: probe by probe, as a simulator returns them. */
  add(values: Float64Array): void {
    const probes = this.#seen.length;
    const size = values.length / probes;
    for (let p = 0; p < probes; p++) {
      if (this.#counts(p)) this.#addIndicator(p, values, p * size, (p + 1) * size);
      else this.#addValues(p, values, p * size, (p + 1) * size);
    }
  }

  /** Takes the facts of a block as a worker returns them. */
  addFacts(facts: readonly ProbeFacts[]): void {
    facts.forEach((fact, p) => {
      if (fact.kind === 'value') {
        this.#addValues(p, fact.values, 0, fact.values.length);
      } else {
        fact.lo.forEach((lo, c) => {
          this.#mean[p]! += lo;
          this.#odd[p]! += (fact.hi[c] ?? lo) - lo;
        });
      }
    });
  }

  #addIndicator(p: number, values: Float64Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const x = values[i];
      if (x === 1) this.#mean[p]!++;
      else if (x !== 0) this.#odd[p]!++;
    }
  }

  /** One pass, without the cancellation of a sum of squares. @see Welford (1962) */
  #addValues(p: number, values: Float64Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const x = values[i]!;
      this.#seen[p]!++;
      if (x < this.#min[p]!) this.#min[p] = x;
      if (x > this.#max[p]!) this.#max[p] = x;
      if (!Number.isFinite(x)) {
        this.#odd[p]!++;
        this.#wild[p]! += x;
        continue;
      }
      const gap = x - this.#mean[p]!;
      this.#mean[p]! += gap / (this.#seen[p]! - this.#odd[p]!);
      this.#squares[p]! += gap * (x - this.#mean[p]!);
    }
  }

  /** An infinite value makes the mean infinite and a missing one makes it unknown: neither is left out. */
  at(p: number): Summary {
    const odd = this.#odd[p]!;
    if (this.#counts(p)) return odd > 0 ? { count: this.#mean[p]!, undefined: odd } : { count: this.#mean[p]! };
    const some = this.#min[p]! <= this.#max[p]!;
    const moments = {
      mean: odd > 0 ? this.#wild[p]! : this.#mean[p]!,
      variance: odd > 0 || this.#seen[p]! < 2 ? NaN : this.#squares[p]! / (this.#seen[p]! - 1),
      min: some ? this.#min[p]! : NaN,
      max: some ? this.#max[p]! : NaN,
    };
    return odd > 0 ? { ...moments, nonFinite: odd } : moments;
  }
}

/**
 * Replicates of one observable at one generation, reduced as they come. The order is that of the replicates whatever the
 * blocks were, so the result does not depend on them, to the bit.
 */
import type { ProbeFacts } from '../property/block.ts';

export type Summary =
  | { readonly count: number; readonly undefined?: number }
  | { readonly mean: number; readonly variance: number; readonly min: number; readonly max: number; readonly nonFinite?: number };

export class Tally {
  #count = 0;
  #undefined = 0;

  add(facts: ProbeFacts): void {
    if (facts.kind === 'value') {
      for (const x of facts.values) {
        if (x === 1) this.#count++;
        else if (x !== 0) this.#undefined++;
      }
      return;
    }
    facts.lo.forEach((lo, c) => {
      this.#count += lo;
      this.#undefined += (facts.hi[c] ?? lo) - lo;
    });
  }

  summary(): Summary {
    return this.#undefined > 0 ? { count: this.#count, undefined: this.#undefined } : { count: this.#count };
  }
}

/** Mean and sample variance (divisor R − 1) in one pass, without the cancellation of a sum of squares. @see Welford (1962) */
export class Moments {
  #n = 0;
  #mean = 0;
  #squares = 0;
  #min = Infinity;
  #max = -Infinity;
  #nonFinite = 0;
  #wild = 0;

  add(facts: ProbeFacts): void {
    if (facts.kind !== 'value') return;
    for (const x of facts.values) {
      this.#n++;
      if (x < this.#min) this.#min = x;
      if (x > this.#max) this.#max = x;
      if (!Number.isFinite(x)) {
        this.#nonFinite++;
        this.#wild += x;
        continue;
      }
      const gap = x - this.#mean;
      this.#mean += gap / (this.#n - this.#nonFinite);
      this.#squares += gap * (x - this.#mean);
    }
  }

  /** An infinite value makes the mean infinite and a missing one makes it unknown: neither is left out. */
  summary(): Summary {
    const wild = this.#nonFinite > 0;
    const some = this.#min <= this.#max;
    const moments = {
      mean: wild ? this.#wild : this.#mean,
      variance: wild || this.#n < 2 ? NaN : this.#squares / (this.#n - 1),
      min: some ? this.#min : NaN,
      max: some ? this.#max : NaN,
    };
    return wild ? { ...moments, nonFinite: this.#nonFinite } : moments;
  }
}

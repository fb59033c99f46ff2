import { DomainError } from '../errors.ts';
import type { Counts } from './test.ts';

/** The running total of the counts of one indicator. */
export class CountTotal implements Counts {
  n = 0;
  lo = 0;
  hi = 0;
  readonly #owner: string;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** @throws {DomainError} unless the counts are integers with 0 <= lo <= hi <= n. */
  add({ n, lo, hi }: Counts): void {
    const whole = Number.isSafeInteger(n) && Number.isSafeInteger(lo) && Number.isSafeInteger(hi);
    if (!(whole && 0 <= lo && lo <= hi && hi <= n)) {
      throw new DomainError({ owner: this.#owner, parameter: 'counts', value: { n, lo, hi }, condition: 'must be integers with 0 <= lo <= hi <= n' });
    }
    this.n += n;
    this.lo += lo;
    this.hi += hi;
  }
}

import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { DeclarationError } from '../errors.ts';
import { logSumExp } from '../special/log-sum-exp.ts';
import { checkLevels } from './levels.ts';
import { wholeChunks } from './looks.ts';
import { MOST_REPLICATES } from './resolution.ts';
import { outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** Bets as shares of the largest one, which would lose everything on a zero; small ones wait for values that are rarely huge. */
const STAKES = Float64Array.from({ length: 10 }, (_, j) => 0.95 / 4 ** j);

/** Products are turned into logarithms beyond this. */
const LARGE = 1e100;

/** A claim that the mean of a nonnegative variable is at most `atMost`, of which nothing else is known. */
export interface NonnegativeMean {
  readonly atMost: number;
  /** How many replicates the search for a refutation is worth: nothing in the data can end it otherwise. */
  readonly replicates: number;
}

/**
 * Sequential test that the mean of a nonnegative variable does not exceed a bound, by betting. It refutes or it does not: a rare
 * huge value could always lift the mean above the bound, so no data can support the claim, and none can refute a lower bound, which
 * therefore cannot be declared. Without a refutation it ends inconclusive ('one-sided').
 *
 * A negative value makes the outcome `invalid` ('support'). An undefined value counts as 0, which favours the claim.
 *
 * @throws {DeclarationError} unless the bound and the number of replicates are positive.
 * @example
 * const test = nonnegativeMeanTest({ atMost: 1, replicates: 10_000 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb(Float64Array.of(0.4, 2.61, 0.52));
 * @see Waudby-Smith and Ramdas (2024), section 4; Bahadur and Savage (1956), Ann. Math. Statist. 27, for what no test can do
 */
export function nonnegativeMeanTest(claim: NonnegativeMean, levels: Levels): NonnegativeMeanTest {
  return new NonnegativeMeanTest(claim, levels);
}

export class NonnegativeMeanTest implements SequentialTest<ArrayLike<number>> {
  readonly planned = Infinity;
  readonly cap: number;
  readonly #bound: number;
  readonly #refuteAt: number;
  readonly #sum = new Float64Array(STAKES.length);
  readonly #product = new Float64Array(STAKES.length).fill(1);
  #n = 0;
  #total = 0;
  #undefined = 0;
  #negative = false;

  constructor({ atMost, replicates }: NonnegativeMean, levels: Levels) {
    checkLevels(levels);
    const owner = 'nonnegative mean test';
    if (!(atMost > 0 && atMost < Infinity)) throw new DeclarationError({ owner, parameter: 'atMost', value: atMost, condition: 'must be a positive number' });
    if (!(replicates >= 1 && replicates <= MOST_REPLICATES)) {
      throw new DeclarationError({ owner, parameter: 'replicates', value: replicates, condition: 'must be a number from 1 to 2^53', advice: 'support is impossible, so nothing else ends the test' });
    }
    this.cap = wholeChunks(replicates);
    this.#bound = atMost;
    this.#refuteAt = -log(levels.alpha);
  }

  absorb(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const given = values[i]!;
      this.#n += 1;
      const known = Number.isFinite(given);
      if (!known) this.#undefined += 1;
      const x = known ? given : 0;
      if (x < 0) this.#negative = true;
      this.#total += x;
      const ratio = Math.max(0, x) / this.#bound;
      for (let j = 0; j < STAKES.length; j++) {
        const excess = STAKES[j]! * (ratio - 1);
        if (excess > LARGE) {
          this.#sum[j]! += log1p(excess);
          continue;
        }
        const product = this.#product[j]! * (1 + excess);
        const extreme = product > LARGE || product < 1 / LARGE;
        if (extreme) this.#sum[j]! += log(product);
        this.#product[j] = extreme ? 1 : product;
      }
    }
  }

  look(): Outcome | undefined {
    const logE = this.#logE();
    if (this.#negative) return this.#outcome('invalid', 'support', logE);
    if (logE >= this.#refuteAt) return this.#outcome('refuted', undefined, logE);
    return this.#n < this.cap ? undefined : this.#outcome('inconclusive', 'one-sided', logE);
  }

  stop(reason: string): Outcome {
    return this.#negative ? this.#outcome('invalid', 'support', this.#logE()) : this.#outcome('inconclusive', reason, this.#logE());
  }

  #logE(): number {
    return logSumExp(this.#sum.map((sum, j) => sum + log(this.#product[j]!))) - log(STAKES.length);
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number): Outcome {
    return outcome(verdict, reason, {
      replicates: this.#n,
      logE,
      estimate: this.#n > 0 && this.#undefined === 0 ? this.#total / this.#n : null,
      interval: [null, null],
      undefinedOutcomes: this.#undefined,
    });
  }
}

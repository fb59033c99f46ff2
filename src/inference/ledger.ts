import { UsageError } from '../errors.ts';

/**
 * Alpha of every first-level decision: a constant, so that a verdict never depends on how many others were reached
 * before it.
 */
export const DECISION_ALPHA = 1e-10;

/** Alpha of every guard of an assumption. */
export const GUARD_ALPHA = 1e-10;

/** What a run has spent of its error, as the report prints it. */
export interface LedgerState {
  readonly decisions: number;
  readonly guards: number;
  /** Decisions and guards that the run's alpha pays for. */
  readonly capacity: number;
  /** Sum of alpha over decisions and guards: bounds P(any `refuted` or `invalid` | all claims and assumptions true). */
  readonly spent: number;
  /** Sum of beta over the supported verdicts: bounds the expected number of false ones. */
  readonly betaSum: number;
}

/**
 * Keeps the error budget of a run. The union bound needs no independence between decisions, so their number alone counts.
 *
 * @example
 * const ledger = new Ledger(1e-6);
 * ledger.plan(4000, 200); // 4200 of 10000
 * ledger.state().spent // 4.2e-7
 */
export class Ledger {
  readonly capacity: number;
  readonly #alpha: number;
  #decisions = 0;
  #guards = 0;
  #betaSum = 0;

  /**
   * @param alpha of the whole run.
   * @throws {UsageError} unless it pays for one decision and is below 1.
   */
  constructor(alpha: number) {
    if (!(alpha >= DECISION_ALPHA && alpha < 1)) {
      throw new UsageError({ owner: 'ledger', parameter: '--alpha', value: alpha, condition: `must be at least ${DECISION_ALPHA} and below 1`, advice: 'one decision costs that much' });
    }
    this.#alpha = alpha;
    // The quotient of two decimal fractions may fall one rounding short of a whole number.
    this.capacity = Math.floor((alpha / DECISION_ALPHA) * (1 + 1e-12));
  }

  /**
   * Enters decisions and guards that will be made, before any of them is.
   *
   * @throws {UsageError} when the run's alpha does not pay for them; it names the one that does.
   */
  plan(decisions: number, guards = 0): void {
    const total = this.#decisions + this.#guards + decisions + guards;
    if (total > this.capacity) {
      const needed = (total * DECISION_ALPHA).toPrecision(6).replace(/\.?0+(e|$)/, '$1');
      throw new UsageError({
        owner: 'ledger',
        parameter: '--alpha',
        value: this.#alpha,
        condition: `must pay for ${total} decisions and guards at ${DECISION_ALPHA} each`,
        advice: `use --alpha ${needed}, or plan fewer points`,
      });
    }
    this.#decisions += decisions;
    this.#guards += guards;
  }

  /** Enters a supported verdict with its chance of having been reached although the claim is off by delta. */
  support(beta: number): void {
    this.#betaSum += beta;
  }

  state(): LedgerState {
    const spent = this.#decisions * DECISION_ALPHA + this.#guards * GUARD_ALPHA;
    return { decisions: this.#decisions, guards: this.#guards, capacity: this.capacity, spent, betaSum: this.#betaSum };
  }
}

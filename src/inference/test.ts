/**
 * What every sequential test has in common. A test is fed facts chunk by chunk, is asked for a decision at scheduled looks,
 * and answers with an {@link Outcome} once; facts absorbed later would never change a verdict, because none are asked for.
 */

/**
 * Error levels of one decision: alpha bounds P(refuted | claim true), beta bounds P(supported | a deviation of at least
 * delta).
 */
export interface Levels {
  /** In (0, 1). */
  readonly alpha: number;
  /** In (0, 1/2). */
  readonly beta: number;
}

/** How a decision can end: two are about the claim, one about the budget, one about the program. */
export type Verdict = 'supported' | 'refuted' | 'inconclusive' | 'invalid';

/** A verdict with the evidence it rests on. */
export interface Outcome {
  /** How it ended. */
  readonly verdict: Verdict;
  /**
   * Why, where the verdict alone does not say it: 'cap', 'budget', 'final look', 'moment bound', 'support', 'undefined
   * outcomes', ...
   */
  readonly reason?: string;
  /** Replicates absorbed. */
  readonly replicates: number;
  /** Natural log of the e-process against the claim; `Infinity` when the facts are impossible under it. */
  readonly logE: number;
  /** Plain estimate of the estimand; null where there is none. Stopping biases it, the interval is the statement. */
  readonly estimate: number | null;
  /** Confidence interval for the estimand, valid at the stopping time; an unknown end is null. */
  readonly interval: readonly [number | null, number | null];
  /** Replicates whose outcome is undefined: NaN, Infinity, a throw, a censored time. */
  readonly undefinedOutcomes: number;
}

/** Facts of n consecutive replicates about one indicator: `lo` were certainly true, `hi` possibly true. */
export interface Counts {
  readonly n: number;
  readonly lo: number;
  readonly hi: number;
}

/** A sequential test fed with facts of the given shape. */
export interface SequentialTest<Facts> {
  /** Replicates that a supported verdict needs on average where the claim is true. */
  readonly planned: number;
  /** A multiple of 64; the test ends there at the latest. */
  readonly cap: number;
  /** Takes the facts of the next replicates, in order; how they are grouped into calls does not matter. */
  absorb(facts: Facts): void;
  /** The decision, or undefined to go on. Valid at any stopping time; the runner asks at scheduled looks and at the cap. */
  look(): Outcome | undefined;
  /**
   * The outcome when no more replicates will come: inconclusive, with the interval so far.
   *
   * @param confidence - Of the interval, in (0, 1); {@link CONFIDENCE} by default.
   */
  stop(reason: string, confidence?: number): Outcome;
}

/** Confidence of the intervals that reports print. */
export const CONFIDENCE = 0.999;

/**
 * Confidence of each of `count` intervals that hold at once with the given confidence, whatever their dependence.
 *
 * @example simultaneously(4, 0.9) // => 0.975
 * @see the union bound (Boole)
 */
export function simultaneously(count: number, confidence: number = CONFIDENCE): number {
  return 1 - (1 - confidence) / Math.max(1, count);
}

/** Assembles an outcome; the property `reason` is absent rather than undefined. */
export function outcome(verdict: Verdict, reason: string | undefined, evidence: Omit<Outcome, 'verdict' | 'reason'>): Outcome {
  return reason === undefined ? { verdict, ...evidence } : { verdict, reason, ...evidence };
}

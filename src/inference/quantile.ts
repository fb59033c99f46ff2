import { DeclarationError } from '../errors.ts';
import { confidenceSequence } from './confidence-sequence.ts';
import { CountTotal } from './count-total.ts';
import { ProbabilityDecision } from './probability-decision.ts';
import { requireRoom } from './resolution.ts';
import type { Sides } from './sides.ts';
import { outcome, type Counts, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/**
 * Facts of replicates about a time: whether it is at most the upper end, and whether it is below the lower end, of the
 * claim.
 */
export interface QuantileCounts {
  readonly atMostHi: Counts;
  readonly belowLo: Counts;
}

/** A claim about the quantile of a time. */
export interface QuantileClaim {
  /** Such as 0.5 for the median. */
  readonly level: number;
  /** The quantile is claimed to be at least this; absent, nothing is claimed below. */
  readonly lo?: number;
  /** The quantile is claimed to be at most this. Both ends may be the same number. */
  readonly hi?: number;
  /** Deviation of the two probabilities from the level that support excludes. */
  readonly delta: number;
}

/**
 * Sequential test of a claim about a quantile, as two claims about probabilities: quantile <= hi says P(time <= hi) >=
 * level, quantile >= lo says P(time < lo) <= level. Exact for times with atoms and for censored ones, as nobody needs
 * to know a time beyond hi.
 *
 * delta is a probability: support excludes that as much as delta of the mass lies on the wrong side.
 *
 * @throws {DeclarationError} for a level outside (0, 1), an empty interval, or a delta that leaves nothing to exclude on a side that is claimed.
 * @example
 * const test = quantileTest({ level: 0.5, lo: 9, hi: 11, delta: 0.01 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb({ atMostHi: { n: 64, lo: 40, hi: 40 }, belowLo: { n: 64, lo: 25, hi: 25 } });
 */
export function quantileTest(claim: QuantileClaim, levels: Levels): QuantileTest {
  return new QuantileTest(claim, levels);
}

export class QuantileTest implements SequentialTest<QuantileCounts> {
  readonly planned: number;
  readonly cap: number;
  readonly #claim: QuantileClaim;
  readonly #decision: ProbabilityDecision;
  readonly #atMostHi = new CountTotal('quantile test');
  readonly #belowLo = new CountTotal('quantile test');

  constructor(claim: QuantileClaim, levels: Levels) {
    const { level, lo, hi, delta } = claim;
    if (!(level > 0 && level < 1)) {
      throw new DeclarationError({ owner: 'quantile test', parameter: 'level', value: level, condition: 'must lie strictly between 0 and 1' });
    }
    if (!((lo ?? -Infinity) <= (hi ?? Infinity))) {
      throw new DeclarationError({ owner: 'quantile test', parameter: 'prediction', value: { lo, hi }, condition: 'must have lo <= hi' });
    }
    // A quantile that is small enough is a probability that is large enough: the sides swap.
    const sides: Sides = {
      ...(hi === undefined ? {} : { lower: { at: level, delta } }),
      ...(lo === undefined ? {} : { upper: { at: level, delta } }),
    };
    requireRoom('quantile test', sides, [0, 1], { lower: `at most ${hi}`, upper: `at least ${lo}` });
    this.#claim = claim;
    this.#decision = new ProbabilityDecision(sides, levels, 'grid');
    this.planned = this.#decision.planned;
    this.cap = this.#decision.cap;
  }

  absorb({ atMostHi, belowLo }: QuantileCounts): void {
    this.#atMostHi.add(atMostHi);
    this.#belowLo.add(belowLo);
  }

  look(): Outcome | undefined {
    const counts = { lower: this.#atMostHi, upper: this.#belowLo };
    const logE = this.#decision.logE(counts);
    const decided = this.#decision.verdict(counts, logE);
    return decided && this.#outcome(decided.verdict, decided.reason, logE);
  }

  stop(reason: string, confidence?: number): Outcome {
    return this.#outcome('inconclusive', reason, this.#decision.logE({ lower: this.#atMostHi, upper: this.#belowLo }), confidence);
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number, confidence?: number): Outcome {
    return outcome(verdict, reason, {
      replicates: this.#atMostHi.n,
      logE,
      estimate: null,
      interval: this.#interval(confidence),
      undefinedOutcomes: Math.max(this.#atMostHi.hi - this.#atMostHi.lo, this.#belowLo.hi - this.#belowLo.lo),
    });
  }

  /** The ends of the claim that the counts prove; two probabilities say nothing about the quantile between or beyond them. */
  #interval(confidence?: number): [number | null, number | null] {
    const { level, lo, hi, delta } = this.#claim;
    const focus = { at: level, delta };
    const [reached] = confidenceSequence(this.#atMostHi, focus, confidence);
    const [, before] = confidenceSequence(this.#belowLo, focus, confidence);
    return [lo !== undefined && before <= level ? lo : null, hi !== undefined && reached >= level ? hi : null];
  }
}

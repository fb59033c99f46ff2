import { confidenceSequence, type Focus } from './confidence-sequence.ts';
import { CountTotal } from './count-total.ts';
import { ProbabilityDecision } from './probability-decision.ts';
import type { Sides } from './sides.ts';
import { outcome, type Counts, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/**
 * Sequential test of a claim about one probability, from counts of an indicator. Refutes by a mixture of likelihood
 * ratios against the claimed value, supports by the reversed ratios against a deviation of delta on each side, and at
 * its cap decides by exact binomial tails, so that with defined outcomes and enough replicates it never ends
 * inconclusive.
 *
 * P(refuted | claim true) <= alpha and P(supported | deviation >= delta) <= beta, at any stopping time.
 *
 * @param sides see `sides()`: two at one place for `equals`, one for a bound, two apart for `between`.
 * @throws {DeclarationError} when the sides leave no deviation to exclude (a vacuous claim).
 * @example
 * const test = bernoulliTest(sides('equals', 0.5, 0.01), { alpha: 1e-10, beta: 1e-3 });
 * test.absorb({ n: 64, lo: 31, hi: 31 });
 * test.look() // undefined: go on
 * @see Ville (1939) for the level; Wald (1945) for the ratios; the cap is derived here (`bernoulliCap`)
 */
export function bernoulliTest(sides: Sides, levels: Levels): BernoulliTest {
  return new BernoulliTest(sides, levels);
}

export class BernoulliTest implements SequentialTest<Counts> {
  readonly planned: number;
  readonly cap: number;
  readonly #decision: ProbabilityDecision;
  readonly #focus: Focus;
  readonly #total = new CountTotal('bernoulli test');

  constructor(sides: Sides, levels: Levels) {
    const point = sides.lower !== undefined && sides.lower.at === sides.upper?.at;
    this.#decision = new ProbabilityDecision(sides, levels, point ? 'point' : 'grid');
    this.planned = this.#decision.planned;
    this.cap = this.#decision.cap;
    this.#focus = (sides.upper ?? sides.lower)!;
  }

  absorb(counts: Counts): void {
    this.#total.add(counts);
  }

  look(): Outcome | undefined {
    const counts = { lower: this.#total, upper: this.#total };
    const logE = this.#decision.logE(counts);
    const decided = this.#decision.verdict(counts, logE);
    return decided && this.#outcome(decided.verdict, decided.reason, logE);
  }

  stop(reason: string, confidence?: number): Outcome {
    return this.#outcome('inconclusive', reason, this.#decision.logE({ lower: this.#total, upper: this.#total }), confidence);
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number, confidence?: number): Outcome {
    const { n, lo, hi } = this.#total;
    return outcome(verdict, reason, {
      replicates: n,
      logE,
      estimate: n > 0 ? (lo + hi) / 2 / n : null,
      interval: confidenceSequence(this.#total, this.#focus, confidence),
      undefinedOutcomes: hi - lo,
    });
  }
}

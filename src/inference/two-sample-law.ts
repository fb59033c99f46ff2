import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { logSumExp } from '../special/log-sum-exp.ts';
import { checkLevels } from './levels.ts';
import { CHUNK } from './looks.ts';
import { openVerdict } from './open-decision.ts';
import { openCap, plannedReplicates } from './resolution.ts';
import { TernaryMixture } from './ternary-mixture.ts';
import { outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** Pairs that choose the thresholds and count for nothing else. */
const PILOT = 4 * CHUNK;

/** Thresholds: the empirical quantiles j/16 of the pilot, both samples together, and two more in each tail. */
const LEVELS: readonly number[] = [1 / 64, 1 / 32, ...Array.from({ length: 15 }, (_, j) => (j + 1) / 16), 31 / 32, 63 / 64];

/** A claim that two samples have one law. */
export interface TwoSampleLaw {
  /** Difference of the distribution functions that support excludes at each threshold. */
  readonly delta: number;
}

/** Values of as many replicates of both programs; NaN where one is undefined. */
export interface TwoSamples {
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
}

/** One threshold: how often the first alone lies at or below it, and the second alone. */
interface Threshold {
  readonly at: number;
  wins: number;
  losses: number;
}

/**
 * Sequential test that two programs have one law, with no closed form of it. The first pairs choose nineteen thresholds; from then on
 * the distribution functions are compared at each, by betting on the pairs that one threshold parts. Refutes by the mean of these
 * e-processes, supports when a difference of delta is excluded at every threshold, in either direction.
 *
 * Sees any difference of the distribution functions at the thresholds. Between two neighbours, and beyond the outermost, they differ by no
 * more than delta plus the mass that one of the laws has strictly inside. A sixteenth of the pilot lies there, both samples together, so one law alone
 * may have 2/16, and the pilot's own error on top, of 0.01 or so for the pooled sixteenth: a support excludes a distance of the distribution
 * functions of about delta + 1/8 anywhere, and of delta at the thresholds alone. In each tail two more thresholds leave 1/32 and 1/64 of the pilot
 * outside. A difference beyond them, below 1/64 of the mass on each side, may go unseen altogether: claim the probability of the tail's event. Atoms are fine. Replicates must be independent between the programs.
 *
 * The estimate is the largest difference seen at a threshold.
 *
 * @throws {DeclarationError} unless delta lies strictly between 0 and 1.
 * @example
 * const test = twoSampleLawTest({ delta: 0.02 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb({ first: valuesOfNew, second: valuesOfOld });
 * @see derived here: given the pilot, 1{X <= t} - 1{Y <= t} has mean F(t) - G(t) and values in {-1, 0, 1}
 */
export function twoSampleLawTest(claim: TwoSampleLaw, levels: Levels): TwoSampleLawTest {
  return new TwoSampleLawTest(claim, levels);
}

export class TwoSampleLawTest implements SequentialTest<TwoSamples> {
  readonly planned: number;
  readonly cap: number;
  readonly #levels: Levels;
  readonly #beyond: readonly [TernaryMixture, TernaryMixture];
  readonly #within: readonly [TernaryMixture, TernaryMixture];
  readonly #pilot: number[] = [];
  #thresholds: readonly Threshold[] | undefined;
  #seen = 0;
  #n = 0;
  #open = 0;
  #openInPilot = 0;

  constructor({ delta }: TwoSampleLaw, levels: Levels) {
    checkLevels(levels);
    if (!(delta > 0 && delta < 1)) throw new DeclarationError({ owner: 'two-sample law test', parameter: 'delta', value: delta, condition: 'must lie strictly between 0 and 1' });
    this.#beyond = [new TernaryMixture(0, 1, delta), new TernaryMixture(0, -1, delta)];
    this.#within = [new TernaryMixture(delta, -1, delta), new TernaryMixture(-delta, 1, delta)];
    // At the median two independent indicators differ half of the time.
    const divergence = delta * delta;
    this.planned = PILOT + plannedReplicates(divergence, levels.beta, true);
    // Nineteen thresholds and some eight bets share the evidence: ln 152 nats that a single bet would not need.
    this.cap = PILOT + openCap(divergence, { alpha: levels.alpha / 152, beta: levels.beta / 152 });
    this.#levels = levels;
  }

  absorb({ first, second }: TwoSamples): void {
    for (let i = 0; i < first.length; i++) {
      const x = first[i]!;
      const y = second[i]!;
      const open = Number.isNaN(x) || Number.isNaN(y);
      this.#seen += 1;
      if (open) this.#open += 1;
      if (this.#thresholds === undefined) {
        if (open) this.#openInPilot += 1;
        else this.#pilot.push(x, y);
        if (this.#seen === PILOT) this.#thresholds = thresholdsOf(this.#pilot);
        continue;
      }
      this.#n += 1;
      if (open) continue;
      for (const threshold of this.#thresholds) {
        const below = x <= threshold.at;
        if (below === y <= threshold.at) continue;
        if (below) threshold.wins += 1;
        else threshold.losses += 1;
      }
    }
  }

  look(): Outcome | undefined {
    const logE = this.#logE();
    const verdict = this.#n > 0 ? openVerdict(logE, this.#evidence(this.#within), this.#levels) : undefined;
    if (verdict !== undefined) return this.#outcome(verdict, undefined, logE);
    if (this.#seen < this.cap) return undefined;
    return this.#outcome('inconclusive', this.#open > 0 ? 'undefined outcomes' : 'cap', logE);
  }

  stop(reason: string): Outcome {
    return this.#outcome('inconclusive', reason, this.#logE());
  }

  #logE(): number {
    const all = this.#evidence(this.#beyond);
    return all.length === 0 ? 0 : logSumExp(all) - log(all.length);
  }

  /** ln of both e-processes of a pair of mixtures at every threshold. */
  #evidence(mixtures: readonly TernaryMixture[]): number[] {
    const open = this.#open - this.#openInPilot;
    return (this.#thresholds ?? []).flatMap(({ wins, losses }) => mixtures.map((mixture) => mixture.log({ n: this.#n, wins, losses, open })));
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number): Outcome {
    const largest = (this.#thresholds ?? []).reduce((most, { wins, losses }) => Math.max(most, Math.abs(wins - losses)), 0);
    return outcome(verdict, reason, {
      replicates: this.#seen,
      logE,
      estimate: this.#n > 0 ? largest / this.#n : null,
      interval: [null, null],
      undefinedOutcomes: this.#open,
    });
  }
}

/** Distinct quantiles of the pilot; the largest value parts nothing. With no value at all, one threshold that parts nothing. */
function thresholdsOf(pilot: readonly number[]): Threshold[] {
  const sorted = Float64Array.from(pilot).sort();
  const places = new Set<number>();
  for (const level of LEVELS) {
    const at = sorted[Math.floor(level * sorted.length)];
    if (at !== undefined && Number.isFinite(at)) places.add(at);
  }
  if (places.size === 0) places.add(0);
  return [...places].map((at) => ({ at, wins: 0, losses: 0 }));
}

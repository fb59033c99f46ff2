import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { logSumExp } from '../special/log-sum-exp.ts';
import { InfluenceSums } from './influence-sums.ts';
import { GUARD_ALPHA } from './ledger.ts';
import { checkLevels } from './levels.ts';
import { halfWidth, MeanSums, variedIncrement, type IncrementBound } from './mean-interval.ts';
import { MomentGuard } from './moment-guard.ts';
import { logAgainst, openVerdict, type Evidence } from './open-decision.ts';
import { meanDivergence, openCap, plannedReplicates } from './resolution.ts';
import type { Side, Sides } from './sides.ts';
import { CONFIDENCE, outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** Bets in units of delta / sd^2, the best one for a mean that is off by delta, and their weights. */
const BETS = [0.5, 1, 2, 4] as const;
const WEIGHTS = [0.15, 0.55, 0.15, 0.15] as const;
const LOG_WEIGHTS = WEIGHTS.map((weight) => log(weight));

/** What a test of a mean with a declared variance needs to know. */
export interface VariedMean {
  readonly sides: Sides;
  /** Bound on the standard deviation of one replicate; the test is valid only if it holds, and is guarded. */
  readonly sd: number;
}

/**
 * Sequential test of a claim about the mean of an unbounded variable whose standard deviation is at most `sd`. Catoni's
 * influence function in its monotone form, so that a one-sided claim is decided rightly at any distance from its bound,
 * and heavy tails cost little.
 *
 * The declared bound is guarded: evidence 1/{@link GUARD_ALPHA} against it makes the outcome `invalid` ('moment
 * bound'). One undefined value makes it `invalid` ('undefined outcomes'): the value might be anything, and a mean with
 * it too.
 *
 * @throws {DeclarationError} unless sd is positive and the claim has a side.
 * @example
 * const test = catoniTest({ sides: sides('at-most', 1, 0.02), sd: 1 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb(Float64Array.of(0.4, -1.61, 0.52));
 * @see Wang and Ramdas (2023), Catoni-style confidence sequences for heavy-tailed mean estimation, Stoch. Process.
 *   Appl. 163; the monotone form is derived here:
 *   (1 - y + y^2/2)(1 + y + y^2/2) = 1 + y^4/4, so exp(phi(-y)) <= 1 - y + y^2/2 for y >= 0
 */
export function catoniTest(claim: VariedMean, levels: Levels): CatoniTest {
  return new CatoniTest(claim, levels);
}

/** One e-process: bets in direction `sign` against the center with this index. */
interface Bet {
  readonly center: number;
  readonly sign: 1 | -1;
}

export class CatoniTest implements SequentialTest<ArrayLike<number>> {
  readonly planned: number;
  readonly cap: number;
  readonly #levels: Levels;
  readonly #influence: InfluenceSums;
  readonly #compensation: readonly number[];
  readonly #beyond: readonly Bet[];
  readonly #within: readonly Bet[];
  readonly #guard: MomentGuard;
  readonly #sums = new MeanSums();
  readonly #bound: IncrementBound;
  readonly #scale: number;
  #undefined = 0;

  constructor({ sides, sd }: VariedMean, levels: Levels) {
    checkLevels(levels);
    const owner = 'catoni test';
    if (!(sd > 0 && sd < Infinity)) throw new DeclarationError({ owner, parameter: 'sd', value: sd, condition: 'must be a positive number' });
    const present: [Side, 1 | -1][] = [];
    if (sides.lower !== undefined) present.push([sides.lower, -1]);
    if (sides.upper !== undefined) present.push([sides.upper, 1]);
    if (present.length === 0) throw new DeclarationError({ owner, parameter: 'sides', value: sides, condition: 'must name at least one side' });
    const variance = sd * sd;
    const delta = Math.min(...present.map(([side]) => side.delta));
    const lambdas = BETS.map((bet) => (bet * delta) / variance);
    const centers: number[] = [];
    const index = (center: number): number => (centers.includes(center) ? centers.indexOf(center) : centers.push(center) - 1);
    this.#beyond = present.map(([side, outward]) => ({ center: index(side.at), sign: outward }));
    this.#within = present.map(([side, outward]) => ({ center: index(side.at + outward * side.delta), sign: outward > 0 ? -1 : 1 }));
    this.#influence = new InfluenceSums(centers, lambdas);
    this.#compensation = lambdas.map((lambda) => (lambda * lambda * variance) / 2);
    this.#guard = new MomentGuard(variance);
    const divergence = Math.min(...present.map(([side]) => meanDivergence(side, sd)));
    this.planned = plannedReplicates(divergence, levels.beta, present.length === 2);
    this.cap = openCap(divergence, levels);
    this.#levels = levels;
    this.#bound = variedIncrement(sd);
    this.#scale = Math.sqrt((2 * -log(1 - CONFIDENCE)) / this.planned) / sd;
  }

  absorb(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (!Number.isFinite(x)) {
        this.#undefined += 1;
        continue;
      }
      this.#influence.absorb(x);
      this.#guard.absorb(x);
      this.#sums.add(x);
    }
  }

  look(): Outcome | undefined {
    const evidence = this.#evidence();
    const logE = logAgainst(evidence);
    const spoiled = this.#spoiled();
    if (spoiled !== undefined) return this.#outcome('invalid', spoiled, logE);
    const verdict = openVerdict(logE, evidence.within, this.#levels);
    // A doubt about the bound, at beta rather than at the guard's level, turns a refutation into `invalid` (an alarm
    // either way, so no level suffers) and withholds support (which is no alarm).
    const doubt = this.#guard.logE >= -log(this.#levels.beta);
    if (verdict === 'refuted') return doubt ? this.#outcome('invalid', 'moment bound', logE) : this.#outcome(verdict, undefined, logE);
    if (verdict === 'supported' && !doubt) return this.#outcome(verdict, undefined, logE);
    return this.#sums.n < this.cap ? undefined : this.#outcome('inconclusive', 'cap', logE);
  }

  stop(reason: string, confidence?: number): Outcome {
    const spoiled = this.#spoiled();
    const logE = logAgainst(this.#evidence());
    return spoiled !== undefined ? this.#outcome('invalid', spoiled, logE) : this.#outcome('inconclusive', reason, logE, confidence);
  }

  #spoiled(): string | undefined {
    if (this.#undefined > 0) return 'undefined outcomes';
    return this.#guard.logE >= -log(GUARD_ALPHA) ? 'moment bound' : undefined;
  }

  #evidence(): Evidence {
    const evidence = ({ center, sign }: Bet): number =>
      logSumExp(LOG_WEIGHTS.map((weight, j) => weight + sign * this.#influence.sum(center, j) - this.#influence.n * this.#compensation[j]!));
    return { beyond: this.#beyond.map(evidence), within: this.#within.map(evidence) };
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number, confidence?: number): Outcome {
    const { n } = this.#sums;
    const sums = this.#sums.with(0, 0);
    const width = verdict === 'invalid' || n === 0 ? Infinity : halfWidth(sums, this.#bound, this.#scale, confidence);
    return outcome(verdict, reason, {
      replicates: n + this.#undefined,
      logE,
      estimate: n > 0 && this.#undefined === 0 ? sums.mean : null,
      interval: width < Infinity ? [sums.mean - width, sums.mean + width] : [null, null],
      undefinedOutcomes: this.#undefined,
    });
  }
}

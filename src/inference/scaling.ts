import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { logAddExp } from '../special/log-sum-exp.ts';
import { BernoulliSide } from './bernoulli-side.ts';
import { checkLevels } from './levels.ts';
import { wholeChunks } from './looks.ts';
import { bernoulliDivergence, openCap, plannedReplicates } from './resolution.ts';
import { ScaledCounts, type CountsAt } from './scaled-counts.ts';
import { CONFIDENCE, outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** A claim that the quantile of a time at each size is a constant times a known function of the size. */
export interface ScalingClaim {
  /** Such as 0.5 for the median. */
  readonly level: number;
  /** The claimed shape at each size, positive; the claim is quantile_j = c * shape_j for all j. */
  readonly shapes: readonly number[];
  /** The constant c; absent, the claim is that there is one. */
  readonly constant?: number;
  /** Where the simulation of each size ends, so that a time of Infinity says no more than "later"; absent, it says "never". */
  readonly ends?: readonly number[];
  /** Deviation of the two probabilities from the level that support excludes at every size. */
  readonly delta: number;
}

/**
 * Sequential test that quantiles at several sizes are proportional to given numbers, with the constant given or unknown. Sizes must
 * be independent of each other.
 *
 * Given c, the evidence at the sizes multiplies: one e-process. Unknown, the claim is refuted when the product is large for every
 * c, since it cannot exceed its value at the true one. For support, the first replicates choose c, and those that follow must
 * exclude a deviation of delta at every size for that c.
 *
 * The estimate and the interval are for c. An undefined time counts against both readings.
 *
 * @throws {DeclarationError} for fewer than two sizes where c is unknown (anything fits one), shapes or a constant that are not positive, a
 *   level outside (0, 1), or a delta that leaves nothing to exclude.
 * @example
 * const test = scalingTest({ level: 0.5, shapes: [4, 8, 16], delta: 0.02 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb([timesAt4, timesAt8, timesAt16]);
 * @see derived here; the infimum over c of valid e-processes is below the one at the true c, hence valid (Ville 1939)
 */
export function scalingTest(claim: ScalingClaim, levels: Levels): ScalingTest {
  return new ScalingTest(claim, levels);
}

export class ScalingTest implements SequentialTest<readonly ArrayLike<number>[]> {
  readonly planned: number;
  readonly cap: number;
  readonly #levels: Levels;
  readonly #level: number;
  readonly #lower: BernoulliSide;
  readonly #upper: BernoulliSide;
  readonly #counts: ScaledCounts;
  /** The size that the ends say least about, and the largest constant that they say anything about. */
  readonly #shortest: number;
  readonly #reach: number;
  /** Replicates that choose the constant; none where it is given. */
  readonly #pilot: number;
  /** The constant whose support is sought; undefined until the pilot has chosen it, as the quantile of all ratios together. */
  #constant: number | undefined;
  /** Replicates when it was chosen, and their counts at it. */
  #start = 0;
  #before: readonly CountsAt[];
  /** The constant that the evidence was least against when it was last asked for. */
  #guess: number | undefined;

  constructor({ level, shapes, constant, delta, ends = [] }: ScalingClaim, levels: Levels) {
    checkLevels(levels);
    const owner = 'scaling test';
    if (!(level > 0 && level < 1)) throw new DeclarationError({ owner, parameter: 'level', value: level, condition: 'must lie strictly between 0 and 1' });
    if (shapes.length < (constant === undefined ? 2 : 1)) throw new DeclarationError({ owner, parameter: 'shapes', value: shapes, condition: 'must have two sizes or more', advice: 'some constant fits any one quantile' });
    for (const value of constant === undefined ? shapes : [...shapes, constant]) {
      if (!(value > 0 && value < Infinity)) throw new DeclarationError({ owner, parameter: 'shapes and constant', value, condition: 'must be positive numbers' });
    }
    if (!(delta > 0 && delta < Math.min(level, 1 - level))) throw new DeclarationError({ owner, parameter: 'delta', value: delta, condition: 'must leave room on both sides of the level' });
    this.#lower = new BernoulliSide('lower', { at: level, delta }, 'point');
    this.#upper = new BernoulliSide('upper', { at: level, delta }, 'point');
    const divergence = Math.min(bernoulliDivergence(level, delta), bernoulliDivergence(level, -delta));
    const decisive = plannedReplicates(divergence, levels.beta, true);
    // The error of the constant, in the probabilities, is then a small part of delta.
    this.#pilot = constant === undefined ? wholeChunks(decisive) : 0;
    this.planned = this.#pilot + decisive;
    // The error of an estimated constant leaves less of delta to be seen, at some of the sizes.
    this.cap = this.#pilot + openCap(constant === undefined ? divergence / 2 : divergence, levels);
    const reaches = ends.map((end, j) => end / shapes[j]!);
    this.#reach = Math.min(Infinity, ...reaches);
    this.#shortest = reaches.indexOf(this.#reach);
    this.#levels = levels;
    this.#level = level;
    this.#constant = constant;
    this.#counts = new ScaledCounts(shapes);
    this.#before = shapes.map(() => ({ atMost: 0, below: 0, open: 0 }));
  }

  /** @param times one array for each size, all of one length; Infinity for a time beyond the simulated end. */
  absorb(times: readonly ArrayLike<number>[]): void {
    const { length } = times[0]!;
    for (let from = 0; from < length; ) {
      // Up to the pilot's end and no further, so that the constant does not depend on how calls are grouped.
      const left = this.#pilot - this.#counts.n;
      const to = left > 0 ? Math.min(length, from + left) : length;
      this.#counts.add(times, from, to);
      from = to;
      if (this.#constant === undefined && this.#counts.n >= this.#pilot) this.#choose();
    }
  }

  #choose(): void {
    const constant = this.#counts.pooledQuantile(this.#level);
    if (constant === undefined) return;
    this.#constant = constant;
    this.#start = this.#counts.n;
    this.#before = this.#counts.at(constant);
  }

  look(): Outcome | undefined {
    if (this.#logFarther() >= -log(this.#levels.alpha) && this.#mayRefute()) {
      const against = this.#against();
      if (against.logE >= -log(this.#levels.alpha)) return this.#outcome('refuted', undefined, against);
    }
    if (this.#within() >= -log(this.#levels.beta) && this.#constant! <= this.#reach) return this.#outcome('supported', undefined, this.#against());
    if (this.#counts.n < this.cap) return undefined;
    const open = this.#counts.undefined > 0 ? 'undefined outcomes' : this.#logFarther() < -log(this.#levels.alpha) ? 'the quantile may lie beyond the end' : 'cap';
    return this.#outcome('inconclusive', open, this.#against());
  }

  stop(reason: string): Outcome {
    return this.#outcome('inconclusive', reason, this.#against());
  }

  /**
   * ln of the evidence against all constants beyond the reach. They put the quantile of the shortest size beyond its end, so that the share
   * of times up to there would be the level at most.
   */
  #logFarther(): number {
    if (this.#reach === Infinity) return Infinity;
    const { atMost } = this.#counts.at(this.#reach)[this.#shortest]!;
    return this.#upper.logBeyond(atMost, this.#counts.n);
  }

  /** Whether the evidence against some constant that was best before is large: only then is it worth going through all of them. */
  #mayRefute(): boolean {
    if (this.#pilot === 0 || this.#guess === undefined) return true;
    return this.#logAt(this.#guess) >= -log(this.#levels.alpha);
  }

  /** The evidence at the given constant, or at the one that it is least for. */
  #against(): Against {
    return this.#pilot > 0 ? this.#least() : { logE: this.#logAt(this.#constant!), constant: this.#constant!, interval: [null, null] };
  }

  /** ln of the product over sizes of the e-processes against one constant: at each, the mean over "larger" and "smaller". */
  #logAt(constant: number): number {
    const { n } = this.#counts;
    return this.#counts.at(constant).reduce((sum, { atMost, below, open }) => sum + mean(this.#lower.logBeyond(atMost + open, n), this.#upper.logBeyond(below, n)), 0);
  }

  #least(): Against {
    const { n } = this.#counts;
    const lower = Float64Array.from({ length: n + 1 }, (_, k) => this.#lower.logBeyond(k, n));
    const upper = Float64Array.from({ length: n + 1 }, (_, k) => this.#upper.logBeyond(k, n));
    const likely = -log(1 - CONFIDENCE);
    let logE = Infinity;
    let constant: number | null = null;
    let lo: number | null = null;
    let hi: number | null = null;
    this.#counts.sweep((at, sizes) => {
      let sum = 0;
      for (const { atMost, below, open } of sizes) sum += mean(lower[atMost + open]!, upper[below]!);
      if (sum < logE) {
        logE = sum;
        constant = at;
      }
      if (sum >= likely) return;
      lo ??= at;
      hi = at;
    });
    this.#guess = constant ?? undefined;
    return constant === null ? { logE: 0, constant, interval: [null, null] } : { logE, constant, interval: [lo, hi] };
  }

  /** ln of the least evidence, over sizes and sides, that the deviation is below delta; from the replicates after the pilot. */
  #within(): number {
    const n = this.#counts.n - this.#start;
    if (this.#constant === undefined || n <= 0) return -Infinity;
    return this.#counts.at(this.#constant).reduce((least, now, j) => {
      const then = this.#before[j]!;
      const atMost = now.atMost - then.atMost;
      const below = now.below - then.below + (now.open - then.open);
      return Math.min(least, this.#lower.logWithin(atMost, n), this.#upper.logWithin(below, n));
    }, Infinity);
  }

  #outcome(verdict: Verdict, reason: string | undefined, { logE, constant, interval }: Against): Outcome {
    return outcome(verdict, reason, { replicates: this.#counts.n, logE, estimate: constant, interval, undefinedOutcomes: this.#counts.undefined });
  }
}

/** Evidence against the claim, the constant that it is for, and the constants that it leaves. */
interface Against {
  readonly logE: number;
  readonly constant: number | null;
  readonly interval: readonly [number | null, number | null];
}

/** ln of the mean of two numbers that are given by their logarithms. */
function mean(a: number, b: number): number {
  return logAddExp(a, b) - Math.LN2;
}

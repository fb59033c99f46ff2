import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { BettingBank, type Betting } from './betting-bank.ts';
import { checkLevels } from './levels.ts';
import { boundedIncrement, halfWidth, MeanSums, type IncrementBound } from './mean-interval.ts';
import { logAgainst, openVerdict, type Evidence } from './open-decision.ts';
import { meanDivergence, openCap, plannedReplicates } from './resolution.ts';
import type { Side, Sides } from './sides.ts';
import { CONFIDENCE, outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** Rounding, relative to the size of the support, by which a value may exceed it. */
const ROUNDING = 1e-12;

/** Whether a value lies outside its support by more than rounding. */
export function outsideOf([a, b]: readonly [number, number], x: number): boolean {
  const slack = ROUNDING * Math.max(Math.abs(a), Math.abs(b), b - a);
  return x < a - slack || x > b + slack;
}

/**
 * Weight of the best bet where a true claim puts the mean exactly delta away; the rest insures against an sd that is
 * declared too large.
 */
const TRUST = 0.8;

/** What a test of a bounded mean needs to know. */
export interface BoundedMean {
  readonly sides: Sides;
  /** [a, b] with a < b: no replicate lies outside. */
  readonly support: readonly [number, number];
  /** Standard deviation of one replicate, exact or an upper bound; sizes the bets and the plan, never the validity. */
  readonly sd: number;
}

/**
 * Sequential test of a claim about the mean of a variable bounded to [a, b], by betting. Valid without any further
 * assumption; a value outside the support makes the outcome `invalid` ('support'), as nothing follows from a false
 * bound. An undefined value may be anything in [a, b].
 *
 * @throws {DeclarationError} for an empty support, a claim that no variable on it can keep, or sides that exclude
 *   nothing.
 * @example
 * const test = boundedMeanTest({ sides: sides('equals', 0.5, 0.01), support: [0, 1], sd: 0.2 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb(Float64Array.of(0.4, 0.61, 0.52));
 * @see Waudby-Smith and Ramdas (2024), Estimating means of bounded random variables by betting, J. R. Statist. Soc. B
 *   86, section 4
 */
export function boundedMeanTest(claim: BoundedMean, levels: Levels): BoundedMeanTest {
  return new BoundedMeanTest(claim, levels);
}

export class BoundedMeanTest implements SequentialTest<ArrayLike<number>> {
  readonly planned: number;
  readonly cap: number;
  readonly #levels: Levels;
  readonly #support: readonly [number, number];
  readonly #bank: BettingBank;
  readonly #beyond: readonly number[];
  readonly #within: readonly number[];
  readonly #sums = new MeanSums();
  readonly #bound: IncrementBound;
  readonly #scale: number;
  #undefined = 0;
  #outside = false;

  constructor({ sides, support, sd }: BoundedMean, levels: Levels) {
    checkLevels(levels);
    const [a, b] = support;
    checkSupport(support);
    check(sides, support, sd);
    const bettings: Betting[] = [];
    const beyond: number[] = [];
    const within: number[] = [];
    const excluded: Side[] = [];
    const point = sides.lower !== undefined && sides.lower.at === sides.upper?.at;
    const add = (side: Side, outward: 1 | -1, end: number): void => {
      if (outward * (end - side.at) <= 0) return; // the mean of a bounded variable cannot pass here
      const first = side.delta / (sd * sd + side.delta * side.delta);
      const smallest = (at: number): number => side.delta / ((at - a) * (b - at));
      beyond.push(bettings.push({ center: side.at, sign: outward, first, smallest: smallest(side.at) }) - 1);
      const center = side.at + outward * side.delta;
      if (outward * (end - center) <= 0) return; // nothing lies a delta beyond
      within.push(bettings.push({ center, sign: outward > 0 ? -1 : 1, first, smallest: smallest(center), ...(point ? { trust: TRUST } : {}) }) - 1);
      excluded.push(side);
    };
    if (sides.lower !== undefined) add(sides.lower, -1, a);
    if (sides.upper !== undefined) add(sides.upper, 1, b);
    if (excluded.length === 0) {
      throw new DeclarationError({ owner: 'bounded mean test', parameter: 'sides', value: sides, condition: 'must leave room for a deviation of delta', advice: 'the claim is vacuous here' });
    }
    const divergence = Math.min(...excluded.map((side) => meanDivergence(side, sd, b - a)));
    this.planned = plannedReplicates(divergence, levels.beta, excluded.length === 2);
    this.cap = openCap(divergence, levels);
    this.#levels = levels;
    this.#support = support;
    this.#bank = new BettingBank(bettings, support);
    this.#beyond = beyond;
    this.#within = within;
    this.#bound = boundedIncrement(b - a);
    this.#scale = Math.sqrt((2 * -log(1 - CONFIDENCE)) / this.planned) / sd;
  }

  absorb(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (!Number.isFinite(x)) {
        this.#undefined += 1;
        this.#bank.absorbUndefined();
        continue;
      }
      if (outsideOf(this.#support, x)) this.#outside = true;
      this.#sums.add(x);
      this.#bank.absorb(x);
    }
  }

  look(): Outcome | undefined {
    const evidence = this.#evidence();
    const logE = logAgainst(evidence);
    if (this.#outside) return this.#outcome('invalid', 'support', logE);
    const verdict = openVerdict(logE, evidence.within, this.#levels);
    if (verdict !== undefined) return this.#outcome(verdict, undefined, logE);
    if (this.#sums.n + this.#undefined < this.cap) return undefined;
    return this.#outcome('inconclusive', this.#undefined > 0 ? 'undefined outcomes' : 'cap', logE);
  }

  stop(reason: string, confidence?: number): Outcome {
    const logE = logAgainst(this.#evidence());
    return this.#outside ? this.#outcome('invalid', 'support', logE) : this.#outcome('inconclusive', reason, logE, confidence);
  }

  #evidence(): Evidence {
    const evidence = (index: number): number => this.#bank.log(index);
    return { beyond: this.#beyond.map(evidence), within: this.#within.map(evidence) };
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number, confidence?: number): Outcome {
    const [a, b] = this.#support;
    const replicates = this.#sums.n + this.#undefined;
    const low = this.#sums.with(this.#undefined, a);
    const high = this.#sums.with(this.#undefined, b);
    const known = replicates > 0 && !this.#outside;
    return outcome(verdict, reason, {
      replicates,
      logE,
      estimate: replicates > 0 ? (low.mean + high.mean) / 2 : null,
      interval: known ? [Math.max(a, low.mean - halfWidth(low, this.#bound, this.#scale, confidence)), Math.min(b, high.mean + halfWidth(high, this.#bound, this.#scale, confidence))] : [null, null],
      undefinedOutcomes: this.#undefined,
    });
  }
}

/** @throws {DeclarationError} unless the support is finite and has a width. */
export function checkSupport(support: readonly [number, number]): void {
  const [a, b] = support;
  if (!(a < b && b - a < Infinity)) throw new DeclarationError({ owner: 'bounded mean test', parameter: 'support', value: support, condition: 'must be finite with a < b' });
}

function check(sides: Sides, [a, b]: readonly [number, number], sd: number): void {
  const owner = 'bounded mean test';
  if (!(sd > 0 && sd < Infinity)) throw new DeclarationError({ owner, parameter: 'sd', value: sd, condition: 'must be a positive number' });
  if ((sides.lower !== undefined && sides.lower.at > b) || (sides.upper !== undefined && sides.upper.at < a)) {
    throw new DeclarationError({ owner, parameter: 'prediction', value: sides, condition: 'must lie within the support', advice: 'no variable bounded to the support can keep this claim' });
  }
}

/**
 * Interval arithmetic with outward rounding: an operation's result contains every value that the operation can take on its
 * arguments, so that "this fraction lies above that bound" is decided rigorously, or openly left undecided.
 *
 * + − × ÷ and √ are rounded to nearest by the platform, so one step outward is rigorous. For exp, expm1, log and log1p the step rests
 * on the measured error of our own functions (below 0.8 ulp): two steps hold it even where the spacing of the doubles halves.
 */
import { DomainError } from '../errors.ts';
import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';
import { Fraction } from './fraction.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { nextDown, nextUp } from './neighbour.ts';

/** Arguments for which exp neither overflows nor leaves the normal numbers, where its error was measured. */
const LARGEST_EXPONENT = 700;

/**
 * All numbers from lo to hi, ends included. Immutable.
 *
 * @see derived here: results are rounded outward by one step of the doubles, by two for exp, expm1 and log, whose errors are below 0.8 of one
 * @example Interval.of(Fraction.of(1, 3)).contains(Fraction.of(1, 3)) // => true
 */
export class Interval {
  /** Lower end, or -Infinity. */
  readonly lo: number;
  /** Upper end, or Infinity. */
  readonly hi: number;

  /** All numbers: nothing is known. */
  static readonly all = new Interval(-Infinity, Infinity);

  private constructor(lo: number, hi: number) {
    this.lo = lo;
    this.hi = hi;
  }

  /** From its ends. @throws {DomainError} unless lo ≤ hi */
  static between(lo: number, hi: number): Interval {
    if (!(lo <= hi)) throw new DomainError({ owner: 'Interval', parameter: 'lo', value: lo, condition: `must be at most hi, ${hi}` });
    return new Interval(lo, hi);
  }

  /** The narrowest interval of doubles that contains a fraction; a point where a double is the fraction. */
  static of(fraction: Fraction): Interval {
    const near = fraction.toNumber();
    if (!Number.isFinite(near)) return near > 0 ? new Interval(Number.MAX_VALUE, near) : new Interval(near, -Number.MAX_VALUE);
    const side = Fraction.fromNumber(near).compare(fraction);
    return new Interval(side > 0 ? nextDown(near) : near, side < 0 ? nextUp(near) : near);
  }

  /** Whether the fraction may be the number that the interval stands for. */
  contains(fraction: Fraction): boolean {
    return !this.below(fraction) && !this.above(fraction);
  }

  /** Whether every number of the interval is below the fraction. */
  below(fraction: Fraction): boolean {
    return this.hi === -Infinity || (this.hi < Infinity && Fraction.fromNumber(this.hi).compare(fraction) < 0);
  }

  /** Whether every number of the interval is above the fraction. */
  above(fraction: Fraction): boolean {
    return this.lo === Infinity || (this.lo > -Infinity && Fraction.fromNumber(this.lo).compare(fraction) > 0);
  }

  /** Sums that are doubles are not rounded: what is known exactly stays so. */
  add(other: Interval): Interval {
    const lo = this.lo + other.lo;
    const hi = this.hi + other.hi;
    if (!(lo <= hi)) return Interval.all;
    return new Interval(sumError(this.lo, other.lo) < 0 ? nextDown(lo) : lo, sumError(this.hi, other.hi) > 0 ? nextUp(hi) : hi);
  }

  /** The difference. */
  subtract(other: Interval): Interval {
    return this.add(other.negate());
  }

  /** The opposite numbers. */
  negate(): Interval {
    return new Interval(-this.hi, -this.lo);
  }

  /** Products with 0 and 1 are not rounded. */
  multiply(other: Interval): Interval {
    if (isPoint(this, 1) || (isPoint(other, 0) && isBounded(this))) return other;
    if (isPoint(other, 1) || (isPoint(this, 0) && isBounded(other))) return this;
    if (this.lo >= 0 && other.lo >= 0) return outward(this.lo * other.lo, this.hi * other.hi);
    const corners = [this.lo * other.lo, this.lo * other.hi, this.hi * other.lo, this.hi * other.hi];
    return outward(Math.min(...corners), Math.max(...corners));
  }

  /** All numbers where the other interval contains 0: nothing is known of the quotient. */
  divide(other: Interval): Interval {
    if (other.lo <= 0 && other.hi >= 0) return Interval.all;
    if (this.lo >= 0 && other.lo > 0) return outward(this.lo / other.hi, this.hi / other.lo);
    const corners = [this.lo / other.lo, this.lo / other.hi, this.hi / other.lo, this.hi / other.hi];
    return outward(Math.min(...corners), Math.max(...corners));
  }

  /** To an integer power; a negative one of an interval around 0 is all numbers. */
  power(exponent: number): Interval {
    if (!Number.isSafeInteger(exponent)) throw new DomainError({ owner: 'Interval', parameter: 'exponent', value: exponent, condition: 'must be an integer' });
    if (exponent < 0) return ONE.divide(this.power(-exponent));
    let result = ONE;
    for (let left = exponent; left > 0; left--) result = result.multiply(this);
    // Factors are not independent: an even power is never negative.
    return exponent % 2 === 0 && result.lo < 0 ? new Interval(0, result.hi) : result;
  }

  /** e^x. */
  exp(): Interval {
    return increasing(this, 0, 1, Math.max(0, downTwice(expBelow(this.lo))), upTwice(expAbove(this.hi)));
  }

  /** e^x − 1. */
  expm1(): Interval {
    if (this.hi > LARGEST_EXPONENT) return new Interval(-1, Infinity);
    return increasing(this, 0, 0, Math.max(-1, downTwice(expm1(this.lo))), upTwice(expm1(this.hi)));
  }

  /** Natural logarithm; -Infinity below where the interval reaches 0. @throws {DomainError} if it reaches below 0 */
  log(): Interval {
    if (this.lo < 0) throw new DomainError({ owner: 'Interval.log', parameter: 'lo', value: this.lo, condition: 'must be at least 0' });
    return increasing(this, 1, 0, downTwice(log(this.lo)), upTwice(log(this.hi)));
  }

  /** ln(1 + x); -Infinity below where the interval reaches −1. @throws {DomainError} if it reaches below −1 */
  log1p(): Interval {
    if (this.lo < -1) throw new DomainError({ owner: 'Interval.log1p', parameter: 'lo', value: this.lo, condition: 'must be at least -1' });
    return increasing(this, 0, 0, downTwice(log1p(this.lo)), upTwice(log1p(this.hi)));
  }

  /** Square root. @throws {DomainError} if it reaches below 0 */
  sqrt(): Interval {
    if (this.lo < 0) throw new DomainError({ owner: 'Interval.sqrt', parameter: 'lo', value: this.lo, condition: 'must be at least 0' });
    return new Interval(Math.max(0, nextDown(Math.sqrt(this.lo))), nextUp(Math.sqrt(this.hi)));
  }

  /** Absolute values. */
  abs(): Interval {
    if (this.lo >= 0) return this;
    return this.hi <= 0 ? this.negate() : new Interval(0, Math.max(-this.lo, this.hi));
  }

  /** The smaller of a number of each. */
  min(other: Interval): Interval {
    return new Interval(Math.min(this.lo, other.lo), Math.min(this.hi, other.hi));
  }

  /** The larger of a number of each. */
  max(other: Interval): Interval {
    return new Interval(Math.max(this.lo, other.lo), Math.max(this.hi, other.hi));
  }

  /** Such as '[1, 2]', or '1' for a point. */
  toString(): string {
    return this.lo === this.hi ? `${this.lo}` : `[${this.lo}, ${this.hi}]`;
  }
}

const ONE = Interval.between(1, 1);

/** a + b less the double that it rounds to: Knuth's two-sum. A sum that overflowed is taken to be short of it, on either side. */
function sumError(a: number, b: number): number {
  const sum = a + b;
  if (!Number.isFinite(sum)) return Number.isFinite(a) && Number.isFinite(b) ? -sum : 0;
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

function isPoint({ lo, hi }: Interval, value: number): boolean {
  return lo === value && hi === value;
}

function isBounded({ lo, hi }: Interval): boolean {
  return lo > -Infinity && hi < Infinity;
}

/** One step outward; what is undefined, such as 0 · ∞, is unknown. */
function outward(lo: number, hi: number): Interval {
  return lo <= hi ? Interval.between(nextDown(lo), nextUp(hi)) : Interval.all;
}

/** The image of an increasing function from its rounded ends; where an end of the argument is `at`, its image is known: `value`. */
function increasing(argument: Interval, at: number, value: number, lo: number, hi: number): Interval {
  return Interval.between(argument.lo === at ? value : lo, argument.hi === at ? value : hi);
}

function downTwice(x: number): number {
  return nextDown(nextDown(x));
}

function upTwice(x: number): number {
  return nextUp(nextUp(x));
}

function expBelow(x: number): number {
  return x < -LARGEST_EXPONENT ? 0 : exp(Math.min(x, LARGEST_EXPONENT));
}

function expAbove(x: number): number {
  return x > LARGEST_EXPONENT ? Infinity : exp(Math.max(x, -LARGEST_EXPONENT));
}

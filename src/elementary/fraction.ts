/**
 * Exact rational numbers over BigInt: what an enumerated world and its theory are compared in. Every fraction is in lowest terms
 * with a positive denominator, so that equal values have equal fields.
 */
import { DomainError } from '../errors.ts';
import { nearestDouble } from './nearest-double.ts';

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let larger = a < 0n ? -a : a;
  let smaller = b < 0n ? -b : b;
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/**
 * A rational number. Immutable.
 *
 * @example Fraction.of(1, 3).add(Fraction.of(1, 6)).toString() // => '1/2'
 */
export class Fraction {
  /** Of any sign. */
  readonly numerator: bigint;
  /** Positive, without a common divisor with the numerator. */
  readonly denominator: bigint;

  /** 0/1. */
  static readonly zero = new Fraction(0n, 1n);
  /** 1/1. */
  static readonly one = new Fraction(1n, 1n);

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * numerator/denominator in lowest terms. Numbers must be integers that a double holds exactly.
   *
   * @throws {DomainError} for a zero denominator or a number that is not a safe integer
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    const below = integer(denominator, 'denominator');
    if (below === 0n) throw new DomainError({ owner: 'Fraction', parameter: 'denominator', condition: 'must not be 0', value: denominator });
    const above = integer(numerator, 'numerator');
    const common = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
    return new Fraction(above / common, below / common);
  }

  /**
   * The exact value of a double, for instance 3602879701896397/36028797018963968 for 0.1.
   *
   * @throws {DomainError} for NaN and the infinities
   */
  static fromNumber(value: number): Fraction {
    if (!Number.isFinite(value)) throw new DomainError({ owner: 'Fraction', parameter: 'value', condition: 'must be finite', value });
    let mantissa = value;
    let twos = 0n;
    for (; !Number.isInteger(mantissa); twos++) mantissa *= 2;
    return Fraction.of(BigInt(mantissa), 1n << twos);
  }

  /** The sum. */
  add(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator + other.numerator * this.denominator, this.denominator * other.denominator);
  }

  /** The difference. */
  subtract(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator - other.numerator * this.denominator, this.denominator * other.denominator);
  }

  /** The product. */
  multiply(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** The quotient. @throws {DomainError} when the other is 0 */
  divide(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** This to a non-negative integer power; 0 to the power 0 is 1. */
  power(exponent: number): Fraction {
    if (!Number.isSafeInteger(exponent) || exponent < 0) {
      throw new DomainError({ owner: 'Fraction', parameter: 'exponent', condition: 'must be an integer of at least 0', value: exponent });
    }
    return new Fraction(this.numerator ** BigInt(exponent), this.denominator ** BigInt(exponent));
  }

  /** -1, 0 or 1 as this is below, equal to or above the other. */
  compare(other: Fraction): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Whether the two are the same number. */
  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  /** The double nearest to this, ties to even; subnormal numbers and overflow included. */
  toNumber(): number {
    const negative = this.numerator < 0n;
    const size = negative ? -this.numerator : this.numerator;
    if (size === 0n) return 0;
    const value = nearestDouble(size, this.denominator);
    return negative ? -value : value;
  }

  /** Such as '2/3', or '2' for an integer. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

function integer(value: bigint | number, parameter: string): bigint {
  if (typeof value === 'bigint') return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw new DomainError({ owner: 'Fraction', parameter, condition: 'must be an integer that a double holds exactly', value, advice: 'use a BigInt' });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DomainError } from '../../src/errors.ts';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([above, below]) => Fraction.of(above, below));
const check = (property: fc.IRawProperty<unknown>): void => {
  fc.assert(property as fc.IProperty<unknown>, { seed: 1, numRuns: 300 });
};

describe('Fraction', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(Fraction.of(6, -4).toString()).toBe('-3/2');
    expect(Fraction.of(0, -7).toString()).toBe('0');
    expect(Fraction.of(2n ** 80n, 2n ** 79n).toString()).toBe('2');
  });

  it('obeys the laws of a field', () => {
    check(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.add(b).multiply(c).equals(a.multiply(c).add(b.multiply(c)))).toBe(true);
        expect(a.subtract(b).add(b).equals(a)).toBe(true);
        if (!b.equals(Fraction.zero)) expect(a.divide(b).multiply(b).equals(a)).toBe(true);
      }),
    );
  });

  it('compares as its difference does', () => {
    check(
      fc.property(fraction, fraction, (a, b) => {
        const difference = a.subtract(b).numerator;
        expect(a.compare(b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it('rounds to the double that the quotient of two exact doubles has', () => {
    // IEEE division of two integers below 2^53 is correctly rounded: an independent witness.
    check(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (above, below) => {
        expect(Fraction.of(above, below).toNumber()).toBe(above === 0 ? 0 : above / below);
      }),
    );
  });

  it('is exact from a double and back, subnormal numbers included', () => {
    check(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Fraction.fromNumber(x).toNumber()).toBe(x === 0 ? 0 : x);
      }),
    );
    for (const x of [5e-324, 1.5e-323, 2.225073858507201e-308, Number.MAX_VALUE]) expect(Fraction.fromNumber(x).toNumber()).toBe(x);
  });

  it('rounds ties to even and everything above them up, down to the smallest subnormal', () => {
    const two = (power: bigint): bigint => 2n ** power;
    expect(Fraction.of(two(53n) + 1n).toNumber()).toBe(2 ** 53);
    expect(Fraction.of(two(53n) + 3n).toNumber()).toBe(2 ** 53 + 4);
    expect(Fraction.of((two(53n) + 1n) * two(200n) + 1n, two(200n)).toNumber()).toBe(2 ** 53 + 2);
    expect(Fraction.of(1n, two(1075n)).toNumber()).toBe(0);
    expect(Fraction.of(two(200n) + 1n, two(1275n)).toNumber()).toBe(5e-324);
    expect(Fraction.of(3n, two(1075n)).toNumber()).toBe(1e-323);
    expect(Fraction.of(1n, two(5000n)).toNumber()).toBe(0);
    expect(Fraction.of(two(1024n) - two(970n)).toNumber()).toBe(Infinity);
    expect(Fraction.of(-(two(1024n) - two(970n) - 1n)).toNumber()).toBe(-Number.MAX_VALUE);
  });

  it('takes powers, and 0 to the power 0 is 1', () => {
    expect(Fraction.of(2, 3).power(5).toString()).toBe('32/243');
    expect(Fraction.zero.power(0).toString()).toBe('1');
  });

  it('refuses what has no exact value', () => {
    expect(() => Fraction.of(1, 0)).toThrow(DomainError);
    expect(() => Fraction.of(0.5)).toThrow(DomainError);
    expect(() => Fraction.of(2 ** 53)).toThrow(DomainError);
    expect(() => Fraction.fromNumber(NaN)).toThrow(DomainError);
    expect(() => Fraction.one.divide(Fraction.zero)).toThrow(DomainError);
    expect(() => Fraction.one.power(-1)).toThrow(DomainError);
  });
});

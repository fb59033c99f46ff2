import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { Interval } from '../../src/elementary/interval.ts';
import { nextDown, nextUp } from '../../src/elementary/neighbour.ts';
import { DomainError } from '../../src/errors.ts';
import { table } from './ulps.ts';

const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n })).map(([a, b]) => Fraction.of(a, b));
const check = (property: fc.IRawProperty<unknown>): void => {
  fc.assert(property as fc.IProperty<unknown>, { seed: 1, numRuns: 500 });
};

/** [high, low] of the reference script as one fraction. */
function exact(high: number, low: number): Fraction {
  return Fraction.fromNumber(high).add(Fraction.fromNumber(low));
}

/** Ulps between the ends. */
function steps({ lo, hi }: Interval): number {
  let count = 0;
  for (let x = lo; x < hi; x = nextUp(x)) count++;
  return count;
}

describe('neighbours', () => {
  it('are the doubles next to a double, across zero and powers of two', () => {
    expect(nextUp(1)).toBe(1 + Number.EPSILON);
    expect(nextDown(1)).toBe(1 - Number.EPSILON / 2);
    expect(nextUp(0)).toBe(Number.MIN_VALUE);
    expect(nextDown(0)).toBe(-Number.MIN_VALUE);
    expect(nextUp(-Number.MIN_VALUE)).toBe(-0);
    expect(nextUp(Number.MAX_VALUE)).toBe(Infinity);
    expect(nextUp(-Infinity)).toBe(-Number.MAX_VALUE);
    expect(nextUp(Infinity)).toBe(Infinity);
    expect(nextUp(NaN)).toBeNaN();
  });

  it('leave nothing between them: the middle rounds to one of the two', () => {
    check(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const up = nextUp(x);
        expect(up).toBeGreaterThan(x);
        expect([x, up]).toContain(x / 2 + up / 2);
        expect(nextDown(up)).toBe(x === 0 ? 0 : x);
      }),
    );
  });
});

describe('Interval', () => {
  it('holds a fraction in the two doubles around it, and a double in itself alone', () => {
    check(
      fc.property(fraction, (f) => {
        const around = Interval.of(f);
        expect(around.contains(f)).toBe(true);
        expect(steps(around)).toBeLessThanOrEqual(1);
      }),
    );
    expect(String(Interval.of(Fraction.of(3, 8)))).toBe('0.375');
  });

  it('contains the sum, difference, product and quotient of what its arguments contain', () => {
    check(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [Interval.of(a), Interval.of(b)];
        expect(x.add(y).contains(a.add(b))).toBe(true);
        expect(x.subtract(y).contains(a.subtract(b))).toBe(true);
        expect(x.multiply(y).contains(a.multiply(b))).toBe(true);
        if (!b.equals(Fraction.zero)) expect(x.divide(y).contains(a.divide(b))).toBe(true);
        expect(x.power(3).contains(a.power(3))).toBe(true);
        expect(x.power(2).lo).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(['exp', 'expm1', 'log'] as const)('contains the true %s, and little else', (name) => {
    const rows = table('elementary', name).filter(([x, value]) => name === 'log' || (Math.abs(x!) < 700 && Math.abs(value!) > 1e-290));
    expect(rows.length).toBeGreaterThan(20);
    for (const [x, high, low] of rows as [number, number, number][]) {
      const image = Interval.between(x, x)[name]();
      expect(image.contains(exact(high, low)), `${name}(${x}) in ${image}`).toBe(true);
      expect(steps(image)).toBeLessThanOrEqual(4);
    }
  });

  it('contains the square root', () => {
    check(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (n) => {
        const { lo, hi } = Interval.of(Fraction.of(n)).sqrt();
        expect(Fraction.fromNumber(lo).power(2).compare(Fraction.of(n))).toBeLessThanOrEqual(0);
        expect(Fraction.fromNumber(hi).power(2).compare(Fraction.of(n))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is sound beyond the range where exp was measured', () => {
    const huge = Interval.between(-1e4, 1e4);
    expect(huge.exp().lo).toBe(0);
    expect(huge.exp().hi).toBe(Infinity);
    expect(huge.expm1().lo).toBe(-1);
    expect(Interval.between(-800, -750).exp().lo).toBe(0);
    expect(Interval.between(-800, -750).exp().hi).toBeGreaterThan(0);
  });

  it('keeps what is known exactly', () => {
    const zero = Interval.between(0, 0);
    const some = Interval.between(0.1, 0.2);
    expect(String(zero.exp())).toBe('1');
    expect(String(zero.multiply(some))).toBe('0');
    expect(String(some.add(zero))).toBe(String(some));
    expect(String(Interval.between(1, 1).add(Interval.between(0.5, 0.5)))).toBe('1.5');
    expect(steps(Interval.between(0.1, 0.1).add(Interval.between(0.2, 0.2)))).toBe(1);
    const huge = Interval.between(Number.MAX_VALUE, Number.MAX_VALUE);
    expect(huge.add(huge)).toEqual(Interval.between(Number.MAX_VALUE, Infinity));
    expect(huge.negate().add(huge.negate())).toEqual(Interval.between(-Infinity, -Number.MAX_VALUE));
    expect(String(Interval.between(1, 1).log())).toBe('0');
  });

  it('knows nothing of a quotient by an interval around 0', () => {
    expect(Interval.between(1, 1).divide(Interval.between(-1, 1))).toBe(Interval.all);
    expect(Interval.between(0, 0).multiply(Interval.all)).toBe(Interval.all);
  });

  it('says on which side of a fraction it lies, and neither where it contains it', () => {
    const third = Fraction.of(1, 3);
    expect(Interval.between(0.3, 0.33).below(third)).toBe(true);
    expect(Interval.between(0.34, 0.4).above(third)).toBe(true);
    const around = Interval.of(third);
    expect([around.below(third), around.above(third)]).toEqual([false, false]);
  });

  it('refuses ends in the wrong order and logarithms below 0', () => {
    expect(() => Interval.between(1, 0)).toThrow(DomainError);
    expect(() => Interval.between(NaN, 0)).toThrow(DomainError);
    expect(() => Interval.between(-1, 1).log()).toThrow(DomainError);
    expect(() => Interval.between(-1, 1).sqrt()).toThrow(DomainError);
  });
});

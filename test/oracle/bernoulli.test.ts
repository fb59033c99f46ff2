import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DomainError } from '../../src/errors.ts';
import { ancestralBound } from '../../src/oracle/ancestral-bound.ts';
import { bernoulliInterior, bernoulliLoss, bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { exactInterior, exactLoss, exactSurvival } from '../../src/oracle/exact-dual.ts';
import { g } from '../../src/oracle/g.ts';
import { secondOrderError, secondOrderSurvival } from '../../src/oracle/second-order.ts';
import { forwardLaw } from './forward-chain.ts';
import { reference, relativeError, worst } from './reference.ts';

interface Row {
  n: number;
  k: number;
  p0: number;
  survived: string;
  interior: string;
  ancestralUpper: string;
  secondOrder: string;
}
const rows = reference<Row>('bernoulli', 'survival');
const enumerated = reference<{ n: number; p0: string; k: number; lost: string; fixed: string }>('bernoulli', 'enumerated');

/** '1/3' as a fraction. */
function parse(text: string): Fraction {
  const [above, below = '1'] = text.split('/');
  return Fraction.of(BigInt(above as string), BigInt(below));
}

const points = fc.record({
  n: fc.integer({ min: 1, max: 200 }),
  k: fc.integer({ min: 1, max: 400 }),
  p0: fc.oneof(fc.double({ min: 1e-300, max: 1, noNaN: true }), fc.double({ min: -9, max: 0, noNaN: true }).map((x) => 10 ** x)),
});

describe('exact survival in the Bernoulli model', () => {
  it('has its reference values', () => {
    expect(worst(rows, ({ n, k, p0, survived }) => relativeError(bernoulliSurvival(n, p0, k), survived)).error).toBeLessThan(1e-12);
    expect(worst(rows, ({ n, k, p0, interior }) => relativeError(bernoulliInterior(n, p0, k), interior)).error).toBeLessThan(1e-12);
  });

  it('is 137/243 for three samples, probability 1/3 and two generations, by enumeration', () => {
    expect(exactLoss(3, Fraction.of(1, 3), 2).toString()).toBe('106/243');
    expect(relativeError(bernoulliSurvival(3, 1 / 3, 2), 137 / 243)).toBeLessThan(1e-15);
  });

  it('equals the enumerated worlds as fractions', () => {
    for (const { n, p0, k, lost, fixed } of enumerated) {
      const p = parse(p0);
      expect(exactLoss(n, p, k).toString()).toBe(lost);
      expect(exactLoss(n, Fraction.one.subtract(p), k).toString()).toBe(fixed);
      expect(exactInterior(n, p, k)).toEqual(Fraction.one.subtract(parse(lost)).subtract(parse(fixed)));
      expect(relativeError(bernoulliSurvival(n, p.toNumber(), k), exactSurvival(n, p, k).toNumber())).toBeLessThan(1e-14);
    }
  });

  it('agrees with the chain run forwards', () => {
    const small = fc.record({ n: fc.integer({ min: 1, max: 12 }), k: fc.integer({ min: 1, max: 30 }), p0: fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }) });
    fc.assert(
      fc.property(small, ({ n, k, p0 }) => {
        const law = forwardLaw(n, p0, k);
        const positive = law.slice(1).reduce((sum, mass) => sum + mass, 0);
        const between = law.slice(1, n).reduce((sum, mass) => sum + mass, 0);
        expect(relativeError(bernoulliSurvival(n, p0, k), positive)).toBeLessThan(1e-12);
        expect(relativeError(bernoulliLoss(n, p0, k), law[0] as number)).toBeLessThan(1e-12);
        expect(relativeError(bernoulliInterior(n, p0, k), between)).toBeLessThan(1e-11);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it('is certain at p0 = 0 and p0 = 1, and p0 itself for one sample', () => {
    for (const k of [1, 2, 50]) {
      expect([bernoulliSurvival(30, 0, k), bernoulliInterior(30, 0, k), bernoulliInterior(30, 1, k)]).toEqual([0, 0, 0]);
      expect(Math.abs(bernoulliSurvival(30, 1, k) - 1)).toBeLessThan(1e-14);
      expect([bernoulliSurvival(1, 0.3, k), bernoulliInterior(1, 0.3, k)]).toEqual([0.3, 0]);
    }
  });

  it('is symmetric between the outcomes and consistent with its complement', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 2 ** 20 }), ({ n, k, p0 }, steps) => {
        const small = steps / 2 ** 21;
        expect(bernoulliInterior(n, 1 - small, k)).toBe(bernoulliInterior(n, small, k));
        expect(Math.abs(bernoulliSurvival(n, p0, k) + bernoulliLoss(n, p0, k) - 1)).toBeLessThan(1e-13);
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('refuses what is no probability', () => {
    for (const p0 of [-0.1, 1.1, NaN]) {
      expect(() => bernoulliSurvival(10, p0, 1)).toThrow(DomainError);
      expect(() => bernoulliInterior(10, p0, 1)).toThrow(DomainError);
    }
  });
});

describe('the bounds around it', () => {
  it('are ordered everywhere: Poisson limit, truth, ancestral bound, published upper bound', () => {
    fc.assert(
      fc.property(points, ({ n, k, p0 }) => {
        const truth = bernoulliSurvival(n, p0, k);
        const poisson = -Math.expm1(-n * p0 * g(k));
        const ancestral = -Math.expm1(ancestralBound(n, k) * Math.log1p(-p0));
        const published = poisson + Math.min(1, 3 * p0 * (n * p0 + k)) * Math.exp(-n * p0 * g(k));
        const slack = 1 + 1e-12;
        expect(poisson).toBeLessThanOrEqual(truth * slack);
        expect(truth).toBeLessThanOrEqual(ancestral * slack);
        expect(ancestral).toBeLessThanOrEqual(published * slack);
        expect(Math.max(0, 2 * poisson - 1)).toBeLessThanOrEqual(1);
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it('would be seen to fail with g of the generation before, at the point that the catalogue of mutants names', () => {
    const truth = bernoulliSurvival(1000, 0.01, 5);
    expect(-Math.expm1(-10 * g(5))).toBeLessThan(truth);
    expect(-Math.expm1(-10 * g(4))).toBeGreaterThan(truth);
  });

  it('have the reference values of the ancestral bound', () => {
    const value = ({ n, k, p0 }: Row) => -Math.expm1(ancestralBound(n, k) * Math.log1p(-p0));
    expect(worst(rows, (row) => relativeError(value(row), row.ancestralUpper)).error).toBeLessThan(1e-12);
  });

  it('decrease to one ancestor and not below', () => {
    expect(ancestralBound(50, 1)).toBe(50);
    expect(ancestralBound(50, 1e6)).toBeGreaterThanOrEqual(1);
    expect(ancestralBound(50, 1e6)).toBeLessThan(1 + 1e-12);
    expect(ancestralBound(0, 1)).toBeNaN();
  });
});

describe('survival to second order', () => {
  const large = reference<{ n: number; k: number; p0: number; survived: string; secondOrder: string }>('bernoulli', 'secondOrder');

  it('has its reference values', () => {
    const error = ({ n, k, p0, secondOrder }: { n: number; k: number; p0: number; secondOrder: string }) =>
      relativeError(secondOrderSurvival(n, p0, k), Math.min(1, Number(secondOrder)));
    expect(worst(rows, error).error).toBeLessThan(1e-12);
    expect(worst(large, error).error).toBeLessThan(1e-12);
  });

  it('is as near the truth as it says, for samples beyond the dual too', () => {
    const share = ({ n, k, p0, survived }: { n: number; k: number; p0: number; survived: string }) =>
      relativeError(secondOrderSurvival(n, p0, k), survived) / secondOrderError(n, k);
    const reach = [...rows.filter(({ n, k }) => k <= n), ...large];
    expect(reach.length).toBeGreaterThan(90);
    const { error } = worst(reach, share);
    expect(error).toBeLessThan(1);
    // A stated error that nothing comes near would say nothing.
    expect(error).toBeGreaterThan(0.3);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { exactSurvivingLaw } from '../../src/oracle/exact-dual.ts';
import { secondOrderError } from '../../src/oracle/second-order.ts';
import { survivingLowerBound, survivingUpperBound } from '../../src/oracle/surviving-bounds.ts';
import { secondOrderSurvivingMean, secondOrderSurvivingVariance } from '../../src/oracle/surviving-second-order.ts';
import { survivingCentralMoments } from '../../src/oracle/surviving-central-moments.ts';
import { survivingSd } from '../../src/oracle/surviving-spread.ts';
import { survivingSquareSd } from '../../src/oracle/surviving-square-spread.ts';
import { survivingMean, survivingVariance } from '../../src/oracle/surviving-symbols.ts';
import { powerLaw, symbolGroups } from '../../src/oracle/symbol-law.ts';
import type { SymbolGroup } from '../../src/oracle/symbol-law.ts';
import { reference, relativeError, worst } from './reference.ts';

interface Row {
  m: number;
  a: number;
  b: number;
  n: number;
  k: number;
  mean: string;
  variance: string;
  lower: string;
  upper: string;
}
const rows = reference<Row>('categorical', 'surviving');
const enumerated = reference<{ weights: number[]; n: number; k: number; mean: string; variance: string }>('categorical', 'enumerated');
const value = (text: string): number => text.split('/').map(Number).reduce((above, below) => above / below);

describe('initial laws', () => {
  it('gather equal weights and sum to one', () => {
    expect(symbolGroups([3, 1, 0, 3, 1, 2])).toEqual([{ p: 0.3, count: 2 }, { p: 0.2, count: 1 }, { p: 0.1, count: 2 }]);
    for (const [m, a, b] of [[1, 1, 0], [7, 0, 0], [1000, 1, 2.7], [50, 10, 0]] as const) {
      const groups = powerLaw(m, a, b);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(m);
      expect(Math.abs(groups.reduce((sum, { p, count }) => sum + p * count, 0) - 1)).toBeLessThan(1e-14);
    }
  });

  it('are uniform at exponent 0 and Zipf with offset 0 at exponent 1', () => {
    expect(powerLaw(4, 0, 5)).toEqual([{ p: 0.25, count: 4 }]);
    const [first, second] = powerLaw(10, 1, 0) as [SymbolGroup, SymbolGroup];
    expect(relativeError(first.p / second.p, 2)).toBeLessThan(1e-15);
  });

  it('refuse what is no law', () => {
    for (const bad of [() => symbolGroups([1, -1]), () => symbolGroups([]), () => symbolGroups([0]), () => symbolGroups([NaN])]) expect(bad).toThrow(DomainError);
    for (const [m, a, b] of [[0, 1, 0], [2.5, 1, 0], [3, -1, 0], [3, 1, -1], [3, NaN, 0]] as const) expect(() => powerLaw(m, a, b)).toThrow(DomainError);
  });
});

describe('the number of surviving symbols', () => {
  it('has its reference mean and variance, for a thousand distinct probabilities and for equal ones', () => {
    expect(worst(rows, ({ m, a, b, n, k, mean }) => relativeError(survivingMean(powerLaw(m, a, b), ancestralLaw(n, k)), mean)).error).toBeLessThan(1e-12);
    expect(worst(rows, ({ m, a, b, n, k, variance }) => relativeError(survivingVariance(powerLaw(m, a, b), ancestralLaw(n, k)), variance)).error).toBeLessThan(1e-12);
  });

  it('has the mean and variance of the enumerated chain on all count vectors, and of its exact law', () => {
    for (const { weights, n, k, mean, variance } of enumerated) {
      const groups = symbolGroups(weights);
      expect(relativeError(survivingMean(groups, ancestralLaw(n, k)), value(mean))).toBeLessThan(1e-13);
      expect(relativeError(survivingVariance(groups, ancestralLaw(n, k)), value(variance))).toBeLessThan(1e-13);
      const law = exactSurvivingLaw(weights, n, k).map((mass) => mass.toNumber());
      expect(relativeError(law.reduce((sum, mass, u) => sum + mass * u, 0), value(mean))).toBeLessThan(1e-14);
      expect(Math.abs(law.reduce((sum, mass) => sum + mass, 0) - 1)).toBeLessThan(1e-15);
    }
  });

  it('does not depend on how symbols of equal probability are grouped', () => {
    const apart = [0.1, 0.1, 0.2, 0.2, 0.4].map((p) => ({ p, count: 1 }));
    const together = symbolGroups([1, 1, 2, 2, 4]);
    const law = ancestralLaw(30, 12);
    expect(relativeError(survivingMean(together, law), survivingMean(apart, law))).toBeLessThan(1e-14);
    expect(relativeError(survivingVariance(together, law), survivingVariance(apart, law))).toBeLessThan(1e-13);
  });

  it('is one for certain when there is one symbol', () => {
    const law = ancestralLaw(20, 5);
    expect(relativeError(survivingMean(powerLaw(1, 1, 0), law), 1)).toBeLessThan(1e-14);
    expect(survivingVariance(powerLaw(1, 1, 0), law)).toBeLessThan(1e-15);
  });

  it('scatters no more than its mean and its range allow', () => {
    const points = fc.record({ n: fc.integer({ min: 1, max: 150 }), m: fc.integer({ min: 2, max: 30 }), a: fc.double({ min: 0, max: 3, noNaN: true }), k: fc.integer({ min: 1, max: 200 }) });
    fc.assert(
      fc.property(points, ({ n, m, a, k }) => {
        const groups = powerLaw(m, a, 0);
        const law = ancestralLaw(n, k);
        const variance = survivingVariance(groups, law);
        // U_k lies between 1 and min(m, n)
        const mean = survivingMean(groups, law);
        const most = Math.min(m, n);
        expect(variance).toBeGreaterThanOrEqual(0);
        expect(variance).toBeLessThanOrEqual((mean - 1) * (most - mean) + 1e-11);
        expect(Math.abs(survivingSd(groups, n, k) - Math.sqrt(variance))).toBeLessThan(1e-7);
      }),
      { seed: 13 },
    );
  });
});

describe('the square of the deviation of the number of surviving symbols', () => {
  it('scatters as in the exact law of every small chain, and of some that are larger', () => {
    const larger = [{ weights: [5, 3, 1, 1], n: 8, k: 3 }, { weights: [9, 1], n: 7, k: 4 }, { weights: [97, 1, 1, 1], n: 12, k: 5 }, { weights: [1, 1, 1, 1, 1, 1], n: 3, k: 9 }];
    for (const { weights, n, k } of [...enumerated, ...larger]) {
      const groups = symbolGroups(weights);
      const law = exactSurvivingLaw(weights, n, k).map((mass) => mass.toNumber());
      const mean = law.reduce((sum, mass, u) => sum + mass * u, 0);
      const moment = (order: number): number => law.reduce((sum, mass, u) => sum + mass * (u - mean) ** order, 0);
      const { second, fourth } = survivingCentralMoments(groups, ancestralLaw(n, k), mean);
      expect(Math.abs(second - moment(2))).toBeLessThan(1e-13);
      expect(Math.abs(fourth - moment(4))).toBeLessThan(1e-13 * Math.max(1, moment(4)));
      expect(Math.abs(survivingSquareSd(groups, n, k) ** 2 - (moment(4) - moment(2) ** 2))).toBeLessThan(1e-12 * Math.max(1, moment(4)));
    }
  });

  it('has the reference variance for its mean, found by a way of its own', () => {
    expect(worst(rows, ({ m, a, b, n, k, variance }) => {
      const [groups, law] = [powerLaw(m, a, b), ancestralLaw(n, k)];
      return relativeError(survivingCentralMoments(groups, law, survivingMean(groups, law)).second, variance);
    }).error).toBeLessThan(1e-10);
  });

  it('agrees with the variance at random points, and has at least its kurtosis', () => {
    const points = fc.record({ n: fc.integer({ min: 2, max: 150 }), m: fc.integer({ min: 2, max: 30 }), a: fc.double({ min: 0, max: 3, noNaN: true }), k: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(points, ({ n, m, a, k }) => {
        const [groups, law] = [powerLaw(m, a, 0), ancestralLaw(n, k)];
        const { second, fourth } = survivingCentralMoments(groups, law, survivingMean(groups, law));
        expect(Math.abs(second - survivingVariance(groups, law))).toBeLessThan(1e-11 * second + 1e-13);
        expect(fourth).toBeGreaterThanOrEqual(second * second * (1 - 1e-9) - 1e-13);
      }),
      { seed: 16, numRuns: 40 },
    );
  });

  it('is nearly that of a normal law for a thousand symbols, and none where nothing varies', () => {
    const sd = survivingSquareSd(powerLaw(1000, 1, 2.7), 1000, 5);
    // √2 V, V = 70.15874168
    expect(Math.abs(sd / (Math.SQRT2 * 70.15874168) - 1)).toBeLessThan(1e-3);
    expect([survivingSquareSd(powerLaw(1, 1, 0), 20, 5), survivingSquareSd(powerLaw(7, 1, 0), 1, 5)]).toEqual([0, 0]);
  });
});

describe('Corollary 1', () => {
  it('has its reference values on both sides', () => {
    expect(worst(rows, ({ m, a, b, n, k, lower }) => relativeError(survivingLowerBound(powerLaw(m, a, b), n, k), lower)).error).toBeLessThan(1e-12);
    expect(worst(rows, ({ m, a, b, n, k, upper }) => relativeError(survivingUpperBound(powerLaw(m, a, b), n, k), upper)).error).toBeLessThan(1e-12);
  });

  it('encloses the mean', () => {
    const points = fc.record({ n: fc.integer({ min: 1, max: 300 }), m: fc.integer({ min: 1, max: 60 }), a: fc.double({ min: 0, max: 4, noNaN: true }), k: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(points, ({ n, m, a, k }) => {
        const groups = powerLaw(m, a, 1);
        const mean = survivingMean(groups, ancestralLaw(n, k));
        expect(survivingLowerBound(groups, n, k)).toBeLessThanOrEqual(mean * (1 + 1e-12));
        expect(survivingUpperBound(groups, n, k)).toBeGreaterThanOrEqual(mean * (1 - 1e-12));
        expect(survivingUpperBound(groups, n, k)).toBeLessThanOrEqual(m * (1 + 1e-12));
      }),
      { seed: 14 },
    );
  });
});

describe('surviving symbols of samples beyond the dual', () => {
  it('agree with the exact mean as closely as the second order does, and nearly with the variance', () => {
    for (const [n, k] of [[1000, 5], [2000, 20], [2000, 100]] as const) {
      const groups = powerLaw(300, 1, 2.7);
      const law = ancestralLaw(n, k);
      expect(relativeError(secondOrderSurvivingMean(groups, n, k), survivingMean(groups, law))).toBeLessThan(secondOrderError(n, k));
      expect(relativeError(secondOrderSurvivingVariance(groups, n, k), survivingVariance(groups, law))).toBeLessThan(5 * (k / n));
    }
  });

  it('scatter by at most half their range, which is what is said of them', () => {
    expect(survivingSd(powerLaw(101, 0, 0), 1e9, 3)).toBe(50);
    expect(survivingSd(powerLaw(5000, 1, 0), 3001, 3)).toBe(1500);
  });
});

import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import type { AncestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { ancestralSweep } from '../../src/oracle/ancestral-sweep.ts';
import { bernoulliForgettingTime } from '../../src/oracle/bernoulli-forgetting.ts';
import { bernoulliLoss, interiorGiven, survivalGiven } from '../../src/oracle/bernoulli.ts';
import { forgettingTime } from '../../src/oracle/forgetting-time.ts';
import { reference, relativeError } from './reference.ts';

function first(n: number, count: number): AncestralLaw[] {
  const laws = ancestralSweep(n);
  return Array.from({ length: count }, () => laws.next().value);
}

describe('the ancestral dual without a table', () => {
  it('agrees with the tabled one', () => {
    for (const [n, count] of [[2, 60], [7, 200], [100, 300], [1500, 40]] as const) {
      first(n, count).forEach((law, i) => {
        const tabled = ancestralLaw(n, i + 1);
        expect(relativeError(law.several, tabled.several)).toBeLessThan(1e-12);
        for (const p of [1e-9, 0.01, 0.6]) {
          expect(relativeError(survivalGiven(law, p), survivalGiven(tabled, p))).toBeLessThan(1e-12);
          expect(relativeError(interiorGiven(law, p), interiorGiven(tabled, p))).toBeLessThan(1e-12);
        }
      });
    }
  });

  it('has the reference values for ten thousand samples', () => {
    const rows = reference<{ n: number; k: number; p0: number; survived: string }>('bernoulli', 'secondOrder').filter(({ n }) => n === 10_000);
    expect(rows.length).toBeGreaterThan(10);
    const laws = first(10_000, Math.max(...rows.map(({ k }) => k)));
    for (const { k, p0, survived } of rows) expect(relativeError(survivalGiven(laws[k - 1] as AncestralLaw, p0), survived)).toBeLessThan(1e-13);
  });

  it('refuses samples that it was not made for', () => {
    for (const n of [1, 100_001, 2.5, NaN]) expect(() => ancestralSweep(n).next()).toThrow(DomainError);
  });
});

describe('the forgetting time of the Bernoulli model', () => {
  it('has its known quantiles', () => {
    const levels = [0.1, 0.25, 0.5, 0.75, 0.9];
    const known = [
      [100, 1, [1, 1, 2, 6, 18]], [100, 5, [4, 6, 14, 36, 116]], [100, 20, [18, 31, 68, 225, Infinity]], [100, 50, [58, 108, Infinity, Infinity, Infinity]],
      [1000, 3, [2, 4, 8, 20, 56]], [1000, 50, [43, 73, 149, 374, 1180]], [1000, 200, [191, 326, 698, 2269, Infinity]],
    ] as const;
    for (const [n, c, times] of known) expect(levels.map((level) => bernoulliForgettingTime(level, n, c / n))).toEqual(times);
  });

  it('is the first generation that reaches the level, and never before the Poisson limit', () => {
    for (const [n, p0] of [[7, 0.3], [60, 0.02], [400, 0.1]] as const) {
      for (const level of [0.05, 0.5, 0.8 - p0]) {
        const k = bernoulliForgettingTime(level, n, p0);
        expect(bernoulliLoss(n, p0, k)).toBeGreaterThanOrEqual(level);
        if (k > 1) expect(bernoulliLoss(n, p0, k - 1)).toBeLessThan(level);
        expect(k).toBeGreaterThanOrEqual(forgettingTime(level, n * p0));
      }
    }
  });

  it('is one generation for a symbol that is not there, and refuses levels and probabilities that are none', () => {
    expect([bernoulliForgettingTime(0.5, 10, 0), bernoulliForgettingTime(0.5, 1, 0.3)]).toEqual([1, 1]);
    for (const [level, p0] of [[0, 0.1], [1, 0.1], [0.5, -1], [0.5, NaN]] as const) expect(() => bernoulliForgettingTime(level, 10, p0)).toThrow(DomainError);
  });
});

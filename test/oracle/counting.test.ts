/** Oracles of counts, ancestors and generators, at unbiased draws of their domain: against fractions, identities and each other. */
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { Interval } from '../../src/elementary/interval.ts';
import { nextDown, nextUp } from '../../src/elementary/neighbour.ts';
import { DomainError } from '../../src/errors.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { ancestralBound } from '../../src/oracle/ancestral-bound.ts';
import { ancestralSweep } from '../../src/oracle/ancestral-sweep.ts';
import { survivalGiven } from '../../src/oracle/bernoulli.ts';
import { binomialMass, poissonMass } from '../../src/oracle/count-mass.ts';
import { exactSurvival } from '../../src/oracle/exact-dual.ts';
import { binomialRow, forwardSurvival } from '../../src/oracle/exact-forward.ts';
import { g } from '../../src/oracle/g.ts';
import { gAsEvaluated, gReference } from '../../src/oracle/g-reference.ts';
import { galtonWatsonCumulant } from '../../src/oracle/galton-watson-cumulants.ts';
import { NEGLIGIBLE, occupancy } from '../../src/oracle/occupancy.ts';
import { sfc32KeyOf, sfc32Word } from '../../src/oracle/sfc32.ts';
import { survivingAncestralBound } from '../../src/oracle/surviving-ancestral-bound.ts';
import { survivingLowerBound, survivingUpperBound } from '../../src/oracle/surviving-bounds.ts';
import { survivingLowerEnclosure, survivingUpperEnclosure } from '../../src/oracle/surviving-enclosures.ts';
import { survivingExpectation, survivingSpread } from '../../src/oracle/surviving-expectation.ts';
import { survivingMean, survivingVariance } from '../../src/oracle/surviving-symbols.ts';
import { powerLaw, symbolGroups } from '../../src/oracle/symbol-law.ts';
import { integer, points, real } from './points.ts';
import { reference, relativeError } from './reference.ts';

const ULP = 2 ** -52;

describe('the mass of a count', () => {
  it('is that of fractions for a binomial, up to the rounding of its logarithm', async () => {
    for (const { n, total, share } of await points('binomial', { n: integer(1, 60), total: integer(2, 50), share: real(0.001, 1) }, 12)) {
      const count = Math.min(total - 1, Math.ceil(share * total));
      const row = binomialRow(n, Fraction.of(count, total));
      row.forEach((mass, i) => expect(relativeError(binomialMass(i, n, count / total), mass.toNumber())).toBeLessThan(8 * n * (1 + Math.log(total)) * ULP));
    }
  });

  it('obeys the ratio of neighbours and adds up to one for a Poisson law, and for a binomial of any size', async () => {
    for (const { mean, n, p0 } of await points('ratios', { mean: real(0.01, 1000), n: integer(1, 1e6), p0: real(1e-6, 0.9) }, 12)) {
      const [poisson, binomial] = [Array.from({ length: Math.ceil(mean + 60 + 12 * Math.sqrt(mean)) }, (_, i) => poissonMass(i, mean)), (i: number): number => binomialMass(i, n, p0)];
      // The stated error, 1e-15 (i + mean) ln(i + mean), of two masses.
      const error = (i: number): number => 2e-15 * (1 + (i + mean) * Math.log(2 + i + mean));
      for (let i = 0; i + 1 < poisson.length; i++) if (poisson[i + 1]! > 1e-290) expect(relativeError(poisson[i + 1]! / poisson[i]!, mean / (i + 1))).toBeLessThan(error(i));
      expect(Math.abs(poisson.reduce((sum, mass) => sum + mass, 0) - 1)).toBeLessThan(error(mean));
      const middle = Math.floor(n * p0);
      for (const i of [0, middle - 1, middle]) if (i >= 0 && i < n && binomial(i + 1) > 1e-290) expect(relativeError(binomial(i + 1) / binomial(i), (((n - i) / (i + 1)) * p0) / (1 - p0))).toBeLessThan(1e-9);
    }
  });
});

describe('the occupancy law', () => {
  /** By inclusion and exclusion, over integers. */
  function occupied(n: number, balls: number, b: number): Fraction {
    const choose = (from: number, of: number): bigint => Array.from({ length: of }, (_, i) => i).reduce((product, i) => (product * BigInt(from - i)) / BigInt(i + 1), 1n);
    let ways = 0n;
    for (let j = 0; j <= b; j++) ways += (j % 2 === 0 ? 1n : -1n) * choose(b, j) * BigInt(b - j) ** BigInt(balls);
    return Fraction.of(choose(n, b) * ways, BigInt(n) ** BigInt(balls));
  }

  it('is inclusion and exclusion, over integers', async () => {
    for (const { n, balls } of await points('boxes', { n: integer(1, 60), balls: integer(1, 60) }, 12)) {
      const { first, start, mass } = occupancy(Math.max(n, balls));
      const boxes = Math.max(n, balls);
      const from = first[balls]!;
      for (let i = start[balls]!; i < start[balls + 1]!; i++) {
        const truth = occupied(boxes, balls, from + i - start[balls]!).toNumber();
        // One rounding or two a ball, and what earlier rows have dropped.
        expect(Math.abs(mass[i]! - truth)).toBeLessThan(4 * balls * ULP * truth + 60 * NEGLIGIBLE);
      }
    }
  });

  it('has the mean n (1 − (1 − 1/n)^a), for many boxes too', async () => {
    for (const { n, share } of await points('many boxes', { n: integer(100, 3000), share: real(0.01, 1) }, 6)) {
      const balls = Math.max(1, Math.floor(share * n));
      const { first, start, mass } = occupancy(n);
      let mean = 0;
      for (let i = start[balls]!; i < start[balls + 1]!; i++) mean += mass[i]! * (first[balls]! + i - start[balls]!);
      expect(relativeError(mean, -n * Math.expm1(balls * Math.log1p(-1 / n)))).toBeLessThan(4 * balls * ULP);
    }
  });
});

describe('survival over fractions', () => {
  it('is the same forwards and by ancestors, and that of doubles', async () => {
    for (const { n, k, total } of await points('fractions', { n: integer(1, 5), k: integer(1, 4), total: integer(2, 20) }, 10)) {
      const p0 = Fraction.of(1, total);
      expect(forwardSurvival(n, p0, k).equals(exactSurvival(n, p0, k))).toBe(true);
      expect(relativeError(survivalGiven(ancestralLaw(n, k), 1 / total), forwardSurvival(n, p0, k).toNumber())).toBeLessThan(1e-13);
      expect(forwardSurvival(n, p0, k + 1).equals(exactSurvival(n, p0, k))).toBe(n === 1);
    }
  });
});

describe('cumulants of the Poisson model', () => {
  /** Coefficients of t, …, t⁴ of f(e^t − 1), from those of f: series composed term by term, over fractions. */
  function composed(f: readonly Fraction[]): Fraction[] {
    const step = [1, 2, 6, 24].map((factorial) => Fraction.of(1, factorial));
    const times = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] =>
      a.map((_, i) => a.slice(0, i).reduce((sum, x, j) => sum.add(x.multiply(b[i - 1 - j]!)), Fraction.zero));
    let power = step;
    let sum = step.map((x) => x.multiply(f[0]!));
    for (let j = 1; j < 4; j++) {
      power = times(power, step);
      sum = sum.map((x, i) => x.add(power[i]!.multiply(f[j]!)));
    }
    return sum;
  }

  it('are the coefficients of the composed generating function', async () => {
    for (const { k } of await points('cumulants', { k: integer(1, 60) }, 8)) {
      let series = [1, 2, 6, 24].map((factorial) => Fraction.of(1, factorial));
      for (let step = 1; step < k; step++) series = composed(series);
      [1, 2, 6, 24].forEach((factorial, i) => expect(galtonWatsonCumulant(i + 1, k).equals(series[i]!.multiply(Fraction.of(factorial)))).toBe(true));
    }
    for (const [order, k] of [[0, 1], [5, 1], [2, 0], [2, 1.5]]) expect(() => galtonWatsonCumulant(order!, k!)).toThrow(DomainError);
  });
});

describe('g in fixed point', () => {
  it('has its reference values, each the nearest double or next to it', () => {
    const rows = reference<{ k: number; value: string }>('poisson', 'exponent').filter(({ k }) => Number.isInteger(k) && k <= 20_000);
    expect(rows.length).toBeGreaterThan(10);
    for (const { k, value } of rows) {
      expect(gReference(k)).toBeGreaterThanOrEqual(nextDown(Number(value)));
      expect(gReference(k)).toBeLessThanOrEqual(nextUp(Number(value)));
    }
  });

  it('agrees with the enclosure of g and with g, and is nothing beyond where it is followed', async () => {
    for (const { k } of await points('fixed point', { k: integer(1, 20_000) }, 20)) {
      const [narrow, wide] = [gReference.enclose(Interval.between(k, k)), g.enclose(Interval.between(k, k))];
      expect(narrow.lo <= wide.hi && wide.lo <= narrow.hi).toBe(true);
      expect(narrow.hi).toBe(nextUp(nextUp(narrow.lo)));
      expect(gAsEvaluated(k).toNumber()).toBe(g(k));
      expect(relativeError(g(k), gReference(k))).toBeLessThan(4 * ULP);
    }
    expect([gReference(0), gReference(1.5), gReference(20_001)]).toEqual([NaN, NaN, NaN]);
    expect(gReference.enclose(Interval.between(1, 2))).toBe(Interval.all);
  });
});

describe('the number of surviving symbols', () => {
  it('lies between its bounds, which lie in their enclosures', async () => {
    for (const { n, k, m, most } of await points('worlds', { n: integer(1, 30), k: integer(1, 20), m: integer(2, 12), most: integer(1, 40) }, 16)) {
      const counts = Array.from({ length: m }, (_, i) => 1 + ((i * i + most) % most));
      const groups = symbolGroups(counts);
      const mean = survivingMean(groups, ancestralLaw(n, k));
      const [lower, upper, sharp] = [survivingLowerBound(groups, n, k), survivingUpperBound(groups, n, k), survivingAncestralBound(groups, n, k)];
      for (const [value, enclosure] of [[lower, survivingLowerEnclosure(counts, n, k)], [upper, survivingUpperEnclosure(counts, n, k)]] as const) {
        expect(enclosure.hi - enclosure.lo).toBeLessThan(1e-12 * m);
        expect(Math.abs(value - enclosure.lo)).toBeLessThan(1e-12 * m);
      }
      const room = 1e-12 * m;
      expect([lower <= mean + room, mean <= sharp + room, mean <= upper + room]).toEqual([true, true, true]);
      if (k === 1) expect(relativeError(sharp, mean)).toBeLessThan(1e-12);
      expect(sharp).toBeGreaterThanOrEqual(1 - room);
      expect(ancestralBound(n, k)).toBeLessThanOrEqual(n);
    }
  });

  it('is exact as far as the dual reaches, and beyond within its stated error of the dual stepped ball by ball', async () => {
    for (const { n, k, m, a } of await points('symbols', { n: integer(1, 2000), k: integer(1, 100), m: integer(2, 100), a: real(0.1, 2) }, 6)) {
      const groups = powerLaw(m, a, 1);
      expect(survivingExpectation(groups, n, k)).toEqual({ value: survivingMean(groups, ancestralLaw(n, k)), error: 0, method: 'exact' });
      expect(survivingSpread(groups, n, k)).toBe(survivingVariance(groups, ancestralLaw(n, k)));
    }
    for (const { n, k, a } of await points('more symbols', { n: integer(2001, 6000), k: integer(1, 40), a: real(0.1, 2) }, 5)) {
      const groups = powerLaw(50, a, 1);
      const sweep = ancestralSweep(n);
      let law = sweep.next().value;
      for (let i = 1; i < k; i++) law = sweep.next().value;
      const truth = groups.reduce((sum, { p, count }) => sum + count * survivalGiven(law, p), 0);
      const { value, error, method } = survivingExpectation(groups, n, k)!;
      expect(method).toBe('second-order');
      expect(Math.abs(value - truth)).toBeLessThan(error + 1e-12 * truth);
      expect(survivingSpread(groups, n, k)).toBeGreaterThan(0);
    }
    expect([survivingExpectation(powerLaw(5, 1, 1), 2001, 2002), survivingSpread(powerLaw(5, 1, 1), 2001, 2002)]).toEqual([null, NaN]);
  });
});

describe('the way back in the generator', () => {
  it('leads to a key that gives the word first, for every word that is drawn', async () => {
    for (const { word } of await points('words', { word: integer(1, 4_294_967_295) }, 40)) expect(sfc32Word(sfc32KeyOf(word), 0, 1)).toBe(word);
    expect(sfc32Word(sfc32KeyOf(0), 0, 1)).toBe(0);
    expect(sfc32Word(sfc32KeyOf(7), 1, 1)).not.toBe(7);
  });
});

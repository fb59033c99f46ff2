/** Moments, a generating function and a spectrum, each against sums over outcomes that know nothing of the recursions. */
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { Interval } from '../../src/elementary/interval.ts';
import { bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { binomialRow, eigenvaluePowers, forwardTrace } from '../../src/oracle/exact-forward.ts';
import { g } from '../../src/oracle/g.ts';
import { fourthPowerWalkSd, walkMoments } from '../../src/oracle/gaussian-walk.ts';
import { generatingExponent } from '../../src/oracle/generating-function.ts';
import { restrictedForgettingTime } from '../../src/oracle/restricted-forgetting-time.ts';
import { secondOrderEnclosure, secondOrderSurvival } from '../../src/oracle/second-order.ts';
import { survivingLowerBound, survivingUpperBound } from '../../src/oracle/surviving-bounds.ts';
import { powerLaw } from '../../src/oracle/symbol-law.ts';
import { asymmetrySd } from '../../src/oracle/wright-fisher-moments.ts';
import { relativeError } from './reference.ts';

/** Masses of a Poisson law, 0 to 80. */
function poissonMasses(mean: number): number[] {
  const masses = [Math.exp(-mean)];
  for (let j = 1; j <= 80; j++) masses.push((masses[j - 1]! * mean) / j);
  return masses;
}

describe('the spectrum of the Bernoulli chain', () => {
  it('has the traces of the chain of two samples: 1 + 1/2 + 1, and 1, 1, 1/2 to their powers', () => {
    expect([forwardTrace(2, 1), forwardTrace(2, 3)].map(String)).toEqual(['5/2', '17/8']);
    for (const [n, k] of [[1, 1], [3, 2], [4, 5], [5, 3]] as const) expect(forwardTrace(n, k).equals(eigenvaluePowers(n, k))).toBe(true);
  });
});

describe('the lead of one symbol over the other', () => {
  it('has the claimed mean and scatters by hardly less than its bound, over all counts', () => {
    for (const [n, p0, k] of [[1, 0.3, 1], [2, 0.25, 1], [5, 0.2, 3], [12, 0.1, 4], [30, 0.4, 10]] as const) {
      const rows = Array.from({ length: n + 1 }, (_, j) => binomialRow(n, Fraction.of(j, n)).map((mass) => mass.toNumber()));
      let law = binomialRow(n, Fraction.of(Math.round(p0 * 20), 20)).map((mass) => mass.toNumber());
      for (let step = 1; step < k; step++) law = law.map((_, to) => law.reduce((sum, mass, from) => sum + mass * rows[from]![to]!, 0));
      const moment = (power: number): number => law.reduce((sum, mass, j) => sum + mass * ((j / n) * (1 - j / n) * (1 - (2 * j) / n)) ** power, 0);
      expect(moment(1)).toBeCloseTo(p0 * (1 - p0) * (1 - 2 * p0) * ((1 - 1 / n) * (1 - 2 / n)) ** k, 14);
      const sd = Math.sqrt(Math.max(0, moment(2) - moment(1) ** 2));
      expect(asymmetrySd(n, p0, k)).toBeGreaterThanOrEqual(sd * (1 - 1e-9));
      expect(asymmetrySd(n, p0, k)).toBeLessThanOrEqual(1.3 * sd);
    }
  });
});

describe('the walk of the location', () => {
  it('has the fourth moments of the closed form, for divisor n - 1', () => {
    const published = [[10, 1, 0.03], [10, 5, 0.98200732], [10, 20, 67.952869], [10, 50, 30734.968], [100, 100, 6.5184799], [100, 500, 32703.872]] as const;
    for (const [n, k, fourth] of published) expect(relativeError(walkMoments(n, 1, k).fourth / (n * n), fourth)).toBeLessThan(5e-8);
  });

  it('has a fourth power that scatters as the sum over all products of its steps says', () => {
    for (const [n, ddof] of [[2, 1], [5, 0], [9, 1], [40, 0]] as const) {
      const power = (j: number): number => Array.from({ length: j }, (_, i) => (n - 1 + 2 * i) / (n - ddof)).reduce((a, b) => a * b, 1);
      // V = 1 + X + X Y: the exponents of its terms over all choices of four factors, and of two.
      const moment = (m: number): number => Array.from({ length: 3 ** m }, (_, code) => {
        const terms = Array.from({ length: m }, (_, i) => Math.floor(code / 3 ** i) % 3);
        return power(terms.filter((t) => t >= 1).length) * power(terms.filter((t) => t === 2).length);
      }).reduce((a, b) => a + b);
      const sd = Math.sqrt(105 * moment(4) - 9 * moment(2) ** 2) / (n * n);
      expect(relativeError(fourthPowerWalkSd(n, 1, ddof, 3), sd)).toBeLessThan(1e-13);
      expect(relativeError(fourthPowerWalkSd(n, 3, ddof, 1), (81 * Math.sqrt(96)) / (n * n))).toBeLessThan(1e-14);
    }
  });
});

describe('the generating function of the Poisson model', () => {
  it('is the sum over the counts of the generations before', () => {
    for (const c of [0.7, 3]) {
      for (const s of [0, 0.3, 0.9, 1]) {
        const two = poissonMasses(c).reduce((sum, mass, j) => sum + mass * Math.exp(-j * (1 - s)), 0);
        const three = poissonMasses(c).reduce((sum, mass, j) => sum + mass * poissonMasses(j).reduce((inner, next, i) => inner + next * Math.exp(-i * (1 - s)), 0), 0);
        expect(relativeError(Math.exp(-c * generatingExponent(s, 2)), two)).toBeLessThan(1e-13);
        expect(relativeError(Math.exp(-c * generatingExponent(s, 3)), three)).toBeLessThan(1e-13);
      }
    }
    for (const k of [1, 2, 10, 500]) expect(relativeError(generatingExponent(0, k), g(k))).toBeLessThan(1e-14);
  });
});

describe('the logarithm of the forgetting time', () => {
  it('has the mean and spread of its law, cut off at the watch', () => {
    for (const [c, watch] of [[0.5, 1], [1, 2], [3, 40], [20, 300]] as const) {
      const later = (k: number): number => (k === 0 ? 1 : -Math.expm1(-c * g(k)));
      let [mean, second] = [0, 0];
      for (let k = 1; k <= watch; k++) {
        const mass = k === watch ? later(k - 1) : later(k - 1) - later(k);
        mean += mass * Math.log(k);
        second += mass * Math.log(k) ** 2;
      }
      const found = restrictedForgettingTime(c, watch);
      expect(found.logMean).toBeCloseTo(mean, 12);
      expect(found.logSd).toBeCloseTo(Math.sqrt(Math.max(0, second - mean * mean)), 6);
    }
  });

  it('tends to the mean of ln T as the watch grows, by about 2c/k', () => {
    for (const [c, mean] of [[1, 1.138924], [2, 1.799832], [10, 3.512434]] as const) {
      const short = mean - restrictedForgettingTime(c, 1e5).logMean;
      expect(short * 1e5).toBeGreaterThan(1.8 * c);
      expect(short * 1e5).toBeLessThan(2.2 * c);
    }
  });
});

describe('the second order in 1/n', () => {
  const point = (x: number): Interval => Interval.between(x, x);
  it('lies in its enclosure, which is narrow', () => {
    for (const [n, p0, k] of [[10, 0.3, 1], [24, 0.05, 4], [1e4, 0.001, 50], [1e9, 1e-9, 300]] as const) {
      const enclosure = secondOrderEnclosure(point(n), point(p0), point(k));
      const value = secondOrderSurvival(n, p0, k);
      expect(enclosure.lo).toBeLessThanOrEqual(value * (1 + 1e-13));
      expect(enclosure.hi).toBeGreaterThanOrEqual(value * (1 - 1e-13));
      expect(enclosure.hi - enclosure.lo).toBeLessThan(1e-12);
    }
    expect(secondOrderEnclosure(point(10), point(0.1), Interval.between(2, 3))).toBe(Interval.all);
  });

  it('is nearer than its claimed error, and the first order is not', () => {
    const [n, p0, k] = [24, 0.05, 4];
    const error = 0.06 * (k / n) ** 2 + 4 / n ** 2;
    const off = (approximation: number): number => Math.abs(bernoulliSurvival(n, p0, k) / approximation - 1);
    expect(off(secondOrderSurvival(n, p0, k))).toBeLessThan(error / 4);
    expect(off(-Math.expm1(-n * p0 * g(k)))).toBeGreaterThan(2 * error);
  });
});

describe('the distance of the bounds of Corollary 1', () => {
  it('stays below 4.11 k for a law of many words, where the bounds seem to coincide, and for one of two', () => {
    for (const [m, a, b, n] of [[30_000, 1, 2.7, 500_000], [1000, 1, 2.7, 1000], [2, 0, 0, 50]] as const) {
      const groups = powerLaw(m, a, b);
      for (const k of [1, 10, 50]) {
        const apart = survivingUpperBound(groups, n, k) - survivingLowerBound(groups, n, k);
        expect(apart).toBeGreaterThan(0);
        expect(apart).toBeLessThan(3 * (1 + 1 / Math.E) * k);
      }
    }
    const groups = powerLaw(1000, 1, 2.7);
    expect(survivingUpperBound(groups, 1000, 50) / survivingLowerBound(groups, 1000, 50)).toBeGreaterThan(4);
  });
});

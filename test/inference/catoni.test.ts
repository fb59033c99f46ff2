import { describe, expect, it } from 'vitest';
import { catoniTest } from '../../src/inference/catoni.ts';
import { InfluenceSums } from '../../src/inference/influence-sums.ts';
import { MomentGuard } from '../../src/inference/moment-guard.ts';
import { sides } from '../../src/inference/sides.ts';
import { DeclarationError } from '../../src/errors.ts';
import { decide, gaussian, tally, uniforms, values } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const normalDraw = (mean: number, seed: number, sd = 1): (() => Float64Array) => {
  const uniform = uniforms(seed);
  return values(() => mean + sd * gaussian(uniform));
};
const cauchyDraw = (seed: number): (() => Float64Array) => {
  const uniform = uniforms(seed);
  return values(() => Math.tan(Math.PI * (uniform() - 0.5)));
};

describe('the influence function', () => {
  const phi = (y: number): number => {
    const sums = new InfluenceSums([0], [1]);
    sums.absorb(y);
    return sums.sum(0, 0);
  };
  it('is odd, monotone, and no more than ln(1 + y + y^2/2)', () => {
    const points = [-1e200, -1e20, -1e15, -30, -2, -0.5, -1e-3, 0, 1e-3, 0.5, 2, 30, 1e15, 1e20, 1e200];
    for (const [i, y] of points.entries()) {
      expect(phi(-y)).toBeCloseTo(-phi(y), 12);
      if (i > 0) expect(phi(y)).toBeGreaterThan(phi(points[i - 1]!));
      expect(phi(y)).toBeLessThanOrEqual(Math.log1p(y + (y * y) / 2) + 1e-9);
    }
    expect(phi(2)).toBeCloseTo(Math.log(5), 14);
    expect(phi(1e200)).toBeCloseTo(2 * Math.log(1e200) - Math.LN2, 9);
  });
  it('adds up over values, centers and bets', () => {
    const sums = new InfluenceSums([0, 1], [0.5, 2]);
    const xs = [0.3, -4, 1e17, 2, 2, -1e16, 7, 0.1, 5, 5, -3];
    for (const x of xs) sums.absorb(x);
    const direct = (center: number, lambda: number): number =>
      xs.reduce((sum, x) => sum + Math.sign(x - center) * Math.log1p(Math.abs(lambda * (x - center)) + (lambda * (x - center)) ** 2 / 2), 0);
    for (const [c, center] of [0, 1].entries()) for (const [l, lambda] of [0.5, 2].entries()) expect(sums.sum(c, l)).toBeCloseTo(direct(center, lambda), 11);
  });
});

describe('the test of a mean with a declared variance', () => {
  const claim = (relation: 'equals' | 'at-most' | 'at-least', mean: number, d = 0.1): Parameters<typeof catoniTest>[0] => ({ sides: sides(relation, mean, d), sd: 1 });

  it('supports a true bound at any distance: on it, 2 sigma and 30 sigma away', () => {
    for (const bound of [0, 2, 30, 3000]) {
      expect(tally(5, (i) => decide(catoniTest(claim('at-most', bound), levels), normalDraw(0, i)))).toMatchObject({ supported: 5 });
      expect(tally(5, (i) => decide(catoniTest(claim('at-least', -bound), levels), normalDraw(0, i)))).toMatchObject({ supported: 5 });
    }
  });
  it('where the form that is not monotone would refute the bound 30 sigma away', () => {
    const lambda = 0.1 * 4;
    const uniform = uniforms(1);
    let logE = 0;
    for (let i = 0; i < 64; i++) {
      const y = lambda * (gaussian(uniform) - 30);
      logE += Math.log1p(y + (y * y) / 2) - (lambda * lambda) / 2;
    }
    expect(logE).toBeGreaterThan(Math.log(4 / levels.alpha));
  });
  it('supports a true equality and refutes one that is off by 1 sigma, and one off by delta', () => {
    expect(tally(10, (i) => decide(catoniTest(claim('equals', 0), levels), normalDraw(0, i)))).toMatchObject({ supported: 10 });
    expect(tally(5, (i) => decide(catoniTest(claim('equals', 0), levels), normalDraw(1, i)))).toMatchObject({ refuted: 5 });
    // Each run errs with probability at most 1e-3.
    expect(tally(10, (i) => decide(catoniTest(claim('equals', 0), levels), normalDraw(0.1, i)))['refuted']).toBeGreaterThan(7);
    expect(decide(catoniTest({ sides: sides('between', { lo: -1, hi: 1 }, 0.1), sd: 1 }, levels), normalDraw(0.5, 1)).verdict).toBe('supported');
  });
  it('keeps alpha for a skew law with the variance declared, and would show it if it did not', () => {
    const mean = Math.exp(0.5);
    const sd = Math.sqrt((Math.E - 1) * Math.E);
    const refuted = (at: number): number =>
      tally(400, (i) => {
        const uniform = uniforms(i);
        return decide(catoniTest({ sides: sides('equals', at, 0.3 * sd), sd }, { alpha: 0.01, beta: 1e-6 }), values(() => Math.exp(gaussian(uniform))));
      })['refuted']!;
    // P(Binomial(400, 0.01) >= 19) <= 1e-7.
    expect(refuted(mean)).toBeLessThan(19);
    expect(refuted(mean + 0.3 * sd)).toBeGreaterThan(300);
  });
  it('calls a Cauchy variable with an asserted variance invalid, never supported', () => {
    for (const relation of ['equals', 'at-most'] as const) {
      expect(tally(100, (i) => decide(catoniTest(claim(relation, 0, 0.2), levels), cauchyDraw(i)))).toMatchObject({ supported: 0, refuted: 0, invalid: 100 });
    }
    expect(decide(catoniTest(claim('equals', 0), levels), cauchyDraw(7))).toMatchObject({ verdict: 'invalid', reason: 'moment bound', interval: [null, null] });
  });
  it('calls a variance that is half as large again as declared invalid', () => {
    expect(decide(catoniTest(claim('at-most', 0.3, 0.02), { alpha: 1e-10, beta: 1e-12 }), normalDraw(0.3, 1, 1.25))).toMatchObject({ verdict: 'invalid', reason: 'moment bound' });
  });
  it('calls one undefined value invalid', () => {
    for (const bad of [NaN, Infinity, -Infinity]) {
      const test = catoniTest(claim('equals', 0), levels);
      test.absorb([0.1, bad, 0.2]);
      expect(test.look()).toMatchObject({ verdict: 'invalid', reason: 'undefined outcomes', undefinedOutcomes: 1, replicates: 3 });
    }
  });
  it('stops at its cap with that reason when the truth lies between the claim and delta', () => {
    const test = catoniTest(claim('equals', 0, 0.5), { alpha: 1e-10, beta: 1e-10 });
    const half = values(() => 0.25);
    const outcome = decide(test, half);
    expect(outcome).toMatchObject({ verdict: 'inconclusive', reason: 'cap', replicates: test.cap });
  });
  it('prints an interval around the estimate that covers the truth', () => {
    let misses = 0;
    for (let seed = 0; seed < 100; seed++) {
      const outcome = decide(catoniTest(claim('equals', 0), levels), normalDraw(0, seed));
      const [lower, upper] = outcome.interval;
      if (!(lower! <= 0 && upper! >= 0)) misses += 1;
      expect(upper! - lower!).toBeLessThan(0.6);
    }
    // P(Binomial(100, 0.001) >= 5) <= 1e-7.
    expect(misses).toBeLessThan(5);
  });
  it('gives the same numbers however the values are grouped', () => {
    const uniform = uniforms(4);
    const all = Float64Array.from({ length: 1000 }, () => gaussian(uniform));
    const outcomes = [1, 7, 64, 1000].map((size) => {
      const test = catoniTest(claim('equals', 0.05), levels);
      for (let i = 0; i < all.length; i += size) test.absorb(all.slice(i, i + size));
      return test.stop('x');
    });
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });
  it('refuses an sd that is not positive, and a claim without sides', () => {
    expect(() => catoniTest({ sides: sides('equals', 0, 1), sd: 0 }, levels)).toThrow(DeclarationError);
    expect(() => catoniTest({ sides: {}, sd: 1 }, levels)).toThrow(DeclarationError);
  });
});

describe('the moment guard', () => {
  const logE = (xs: readonly number[], variance: number): number => {
    const guard = new MomentGuard(variance);
    for (const x of xs) guard.absorb(x);
    return guard.logE;
  };
  it('is fair at the declared variance, whatever the mean: over all signs of six values', () => {
    for (const mean of [0, 40]) {
      let sum = 0;
      for (let bits = 0; bits < 64; bits++) sum += Math.exp(logE(Array.from({ length: 6 }, (_, i) => mean + (bits & (1 << i) ? 2 : -2)), 4)) / 64;
      expect(sum).toBeCloseTo(1, 12);
    }
  });
  it('would not be fair with a variance that is declared too small', () => {
    let sum = 0;
    for (let bits = 0; bits < 64; bits++) sum += Math.exp(logE(Array.from({ length: 6 }, (_, i) => (bits & (1 << i) ? 2 : -2)), 2)) / 64;
    expect(sum).toBeGreaterThan(1);
  });
  it('survives any finite values', () => {
    expect(logE([1e308, -1e308], 1)).toBe(Infinity);
    expect(logE([1e150, 0, 0, 0], 1)).toBeGreaterThan(600);
    expect(logE(Array.from({ length: 5000 }, () => 1), 1)).toBeLessThan(0);
  });
});

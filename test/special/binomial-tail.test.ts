import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { exp } from '../../src/elementary/exp.ts';
import { logBinomialLower, logBinomialMass, logBinomialUpper } from '../../src/special/binomial-tail.ts';
import { logAddExp, logSumExp } from '../../src/special/log-sum-exp.ts';
import { inputs, table } from '../elementary/ulps.ts';

/** What the docstrings promise, as a share of it: 1 is the bound. */
function share(value: number, high: number, low: number): number {
  if (value === high && low === 0) return 0;
  const error = Math.abs(value - high - low) / (1e-12 + 4e-15 * Math.abs(high));
  return Number.isNaN(error) ? Infinity : error;
}

type Pair = [number, number] | null;

describe('exact binomial tails', () => {
  const kinds = [
    ['logBinomialUpper', logBinomialUpper],
    ['logBinomialLower', logBinomialLower],
    ['logBinomialMass', logBinomialMass],
  ] as const;

  /** Rows of the table of exact integer sums: k, n, p, then the logarithms of both tails and of the mass; null for a probability of 0. */
  const exact = (table('special', 'binomialExact') as unknown as [number, number, number, Pair, Pair, Pair][]).map(([k, n, p, ...pairs]) => ({ k, n, p, pairs }));

  kinds.forEach(([name, f], index) => {
    it(`${name} agrees with sums of exact integers`, () => {
      let compared = 0;
      for (const { k, n, p, pairs } of exact) {
        const pair = pairs[index]!;
        const value = f(k, n, p);
        if (pair === null) expect([k, n, p, value]).toEqual([k, n, p, -Infinity]);
        else expect([k, n, p, share(value, ...pair) <= 1]).toEqual([k, n, p, true]);
        compared++;
      }
      expect(compared).toBe(60);
    });
  });

  it('agrees with summed decimal terms for n to 1e12', () => {
    for (const [k, n, p, high, low] of table('special', 'binomialLarge')) {
      expect([k, n, p, share(logBinomialUpper(k!, n!, p!), high!, low!) <= 1]).toEqual([k, n, p, true]);
    }
  });

  it('an error of 1e-11 in one logarithm would be caught', () => {
    const [k, n, p, high, low] = table('special', 'binomialLarge')[0]!;
    expect(share(logBinomialUpper(k!, n!, p!) + 1e-11, high!, low!)).toBeGreaterThan(1);
  });

  it('is exact at every end', () => {
    for (const n of [0, 1, 10, 1e12]) {
      for (const p of [0, 1e-300, 0.3, 1]) {
        expect(logBinomialUpper(0, n, p)).toBe(0);
        expect(logBinomialUpper(-3, n, p)).toBe(0);
        expect(logBinomialUpper(n + 1, n, p)).toBe(-Infinity);
        expect(logBinomialLower(n, n, p)).toBe(0);
        expect(logBinomialLower(n + 3, n, p)).toBe(0);
        expect(logBinomialLower(-1, n, p)).toBe(-Infinity);
        expect(logBinomialMass(-1, n, p)).toBe(-Infinity);
        expect(logBinomialMass(n + 1, n, p)).toBe(-Infinity);
      }
      if (n > 0) {
        expect(logBinomialUpper(1, n, 0)).toBe(-Infinity);
        expect(logBinomialUpper(n, n, 1)).toBe(0);
        expect(logBinomialLower(0, n, 0)).toBe(0);
        expect(logBinomialLower(n - 1, n, 1)).toBe(-Infinity);
        expect(logBinomialMass(0, n, 0)).toBe(0);
        expect(logBinomialMass(n, n, 1)).toBe(0);
        expect(logBinomialMass(1, n, 0)).toBe(-Infinity);
      }
    }
    expect(logBinomialUpper(1, 1, 0.25)).toBe(-1.3862943611198906);
    expect(logBinomialLower(0, 1, 0.25)).toBe(-0.2876820724517809);
  });

  it('has no value for what is no count or no probability', () => {
    for (const f of [logBinomialUpper, logBinomialLower]) {
      for (const [k, n, p] of [[0.5, 3, 0.5], [1, 2.5, 0.5], [1, 3, -0.1], [1, 3, 1.1], [1, 3, NaN], [NaN, 3, 0.5], [1, -1, 0.5], [1, Infinity, 0.5]] as const) {
        expect([k, n, p, f(k, n, p)]).toEqual([k, n, p, NaN]);
      }
    }
  });

  it('the two tails and the mass they share make 1', () => {
    const uniform = inputs(5);
    for (let i = 0; i < 3000; i++) {
      const n = 1 + Math.floor(exp(27 * uniform()));
      const p = i % 2 === 0 ? uniform() : exp(-20 * uniform());
      const k = Math.min(n, Math.max(0, Math.round(n * p + (16 * uniform() - 8) * Math.sqrt(n * p * (1 - p)))));
      const both = logAddExp(logBinomialUpper(k, n, p), logBinomialLower(k - 1, n, p));
      expect(Math.abs(both)).toBeLessThanOrEqual(2e-12);
      // P(K >= k) = P(K = k) + P(K >= k + 1): two representations, one of them on either side of the mean.
      const split = logAddExp(logBinomialMass(k, n, p), logBinomialUpper(k + 1, n, p));
      const whole = logBinomialUpper(k, n, p);
      expect(Math.abs(split - whole)).toBeLessThanOrEqual(2e-12 + 8e-15 * Math.abs(whole));
    }
  });

  it('masses of a small binomial are those of exact fractions', () => {
    const p = 0.3;
    for (let k = 0; k <= 12; k++) {
      let choose = 1;
      for (let j = 0; j < k; j++) choose = (choose * (12 - j)) / (j + 1);
      const exactMass = Fraction.of(choose).multiply(Fraction.fromNumber(p).power(k)).multiply(Fraction.one.subtract(Fraction.fromNumber(p)).power(12 - k));
      expect(Math.abs(exp(logBinomialMass(k, 12, p)) / exactMass.toNumber() - 1)).toBeLessThanOrEqual(1e-13);
    }
  });

  it('masses sum to 1 over a thousand outcomes', () => {
    const masses = Array.from({ length: 1001 }, (_, k) => logBinomialMass(k, 1000, 0.37));
    expect(Math.abs(logSumExp(masses))).toBeLessThanOrEqual(1e-13);
  });

  it('never increases with k, across the switch of sides at the mean', () => {
    for (const [n, p] of [[50, 0.4], [1000, 0.5], [1e6, 0.1], [1e12, 0.3]] as const) {
      const mean = Math.round(n * p);
      const step = Math.max(1, Math.round(Math.sqrt(n) / 40));
      let before = 0;
      for (let k = Math.max(1, mean - 20 * step); k <= Math.min(n, mean + 20 * step); k += step) {
        const value = logBinomialUpper(k, n, p);
        expect(value).toBeLessThan(before);
        before = value;
      }
    }
  });
});

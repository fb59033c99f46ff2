import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgettingTime } from '../../src/oracle/forgetting-time.ts';
import { g } from '../../src/oracle/g.ts';
import { reference } from './reference.ts';

describe('the forgetting time of the Poisson model', () => {
  it('has its reference quantiles', () => {
    const rows = reference<{ c: number; level: number; value: number }>('poisson', 'forgettingTime');
    expect(rows.map(({ c, level }) => forgettingTime(level, c))).toEqual(rows.map(({ value }) => value));
  });

  it('is the first generation by which the symbol is lost with the probability asked for', () => {
    const points = fc.tuple(fc.double({ min: 1e-6, max: 0.999999, noNaN: true }), fc.double({ min: 1e-9, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(points, ([level, c]) => {
        const k = forgettingTime(level, c);
        const exponent = -Math.log(level) / c;
        expect(g(k)).toBeLessThanOrEqual(exponent * (1 + 1e-15));
        if (k > 1) expect(g(k - 1)).toBeGreaterThan(exponent * (1 - 1e-15));
      }),
      { seed: 6 },
    );
  });

  it('is one generation for a symbol that never occurs', () => {
    expect(forgettingTime(0.5, 0)).toBe(1);
  });

  it('is nothing outside levels between 0 and 1 and counts from 0', () => {
    expect([forgettingTime(0, 1), forgettingTime(1, 1), forgettingTime(0.5, -1), forgettingTime(NaN, 1)]).toEqual([NaN, NaN, NaN, NaN]);
  });
});

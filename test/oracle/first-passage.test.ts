import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { collapseTime, firstPassageSurvival } from '../../src/oracle/first-passage.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';
import { relativeError } from './reference.ts';

describe('the first passage of the Gaussian model', () => {
  it('has the digits that were known', () => {
    const known = [
      [10, 0.1, 1, 10, '0.9790661922'], [10, 0.1, 1, 20, '0.8148870083'], [10, 0.1, 1, 50, '0.2910444541'], [10, 0.1, 0, 100, '7.019389105e-5'],
      [10, 0.5, 1, 5, '0.7256593032'], [10, 0.5, 1, 20, '0.2208149446'], [10, 0.5, 1, 50, '0.04181127635'], [100, 0.1, 1, 200, '0.8587976793'],
    ] as const;
    for (const [n, ratio, ddof, k, value] of known) expect(relativeError(firstPassageSurvival(n, k, ratio, ddof), value)).toBeLessThan(2e-10);
  });

  it('has the known medians of the collapse time', () => {
    expect([collapseTime(0.5, 10, 0.1, 1), collapseTime(0.5, 10, 0.1, 0), collapseTime(0.5, 10, 0.5, 1), collapseTime(0.5, 3, 0.1, 1), collapseTime(0.5, 100, 0.1, 1)]).toEqual([36, 20, 10, 8, 383]);
    expect(collapseTime(0.999, 1000, 0.01, 1)).toBe(Infinity);
  });

  it('is the fixed-time tail after one generation and strictly less afterwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.double({ min: 0.2, max: 0.95, noNaN: true }), fc.constantFrom(0, 1), (n, ratio, ddof) => {
        expect(relativeError(firstPassageSurvival(n, 1, ratio, ddof), gaussianTail(n, 1, ratio, ddof))).toBeLessThan(1e-12);
        for (const k of [2, 9]) {
          const fixed = gaussianTail(n, k, ratio, ddof);
          const passed = firstPassageSurvival(n, k, ratio, ddof);
          expect(passed).toBeLessThanOrEqual(firstPassageSurvival(n, k - 1, ratio, ddof) * (1 + 1e-12));
          if (fixed < 0.999) expect(passed).toBeLessThan(fixed);
        }
      }),
      { seed: 26, numRuns: 25 },
    );
  });

  it('is over where the threshold is not below the start, and refuses what it cannot answer', () => {
    expect([firstPassageSurvival(10, 5, 1, 1), firstPassageSurvival(10, 0, 0.5, 1), collapseTime(0.5, 10, 2, 1)]).toEqual([0, 1, 0]);
    for (const [n, k, ratio, ddof] of [[1, 1, 0.5, 1], [1001, 1, 0.5, 1], [10, -1, 0.5, 1], [10, 1001, 0.5, 1], [10, 1, 0, 1], [10, 1, 0.5, 2]] as const) {
      expect(() => firstPassageSurvival(n, k, ratio, ddof)).toThrow(DomainError);
    }
    expect(() => collapseTime(1, 10, 0.5, 1)).toThrow(/must lie between 0 and 1, got 1/);
  });
});

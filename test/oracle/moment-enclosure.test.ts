import { describe, expect, it } from 'vitest';
import { Interval } from '../../src/elementary/interval.ts';
import { logMomentStep } from '../../src/oracle/gaussian-tail.ts';
import { enclosedMoment } from '../../src/oracle/moment-enclosure.ts';

const only = (x: number): Interval => Interval.between(x, x);

describe('the enclosure of a moment of one Gaussian generation', () => {
  it('contains what is computed in doubles, and is narrow', () => {
    for (const n of [2, 3, 10, 100, 5000]) {
      for (const ddof of [0, 1]) {
        for (const r of [0.1, 0.7, 1, 1.9, 2]) {
          const { lo, hi } = enclosedMoment(only(r), only(n), only(ddof));
          const value = logMomentStep(r, n, ddof);
          expect(value).toBeGreaterThan(lo - 1e-13);
          expect(value).toBeLessThan(hi + 1e-13);
          expect(hi - lo).toBeLessThan(1e-4);
        }
      }
    }
  });

  it('contains moments that are known exactly: E Σ² with divisor n − 1 and n, and E Σ at n = 2 is √(2/π)', () => {
    for (const [r, n, ddof, value] of [[2, 10, 1, 0], [2, 10, 0, Math.log(0.9)], [1, 2, 1, Math.log(2 / Math.PI) / 2]] as const) {
      const { lo, hi } = enclosedMoment(only(r), only(n), only(ddof));
      expect(lo).toBeLessThanOrEqual(value + 1e-15);
      expect(hi).toBeGreaterThanOrEqual(value - 1e-12);
      expect(enclosedMoment(only(r), only(n + 1), only(ddof)).lo > hi || r === 2).toBe(true);
    }
  });

  it('says nothing where its inequality does not hold', () => {
    for (const [r, n] of [[-0.1, 10], [2.1, 10], [1, 1]] as const) expect(enclosedMoment(only(r), only(n), only(1))).toBe(Interval.all);
  });
});

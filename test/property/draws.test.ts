import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/inference/confidence-sequence.ts';
import { draws, mapped, space } from '../../src/property/draws.ts';
import { divisor, probability, sampleSize } from '../../src/claim/parameter.ts';

const ranges = space([{ n: sampleSize(), p0: probability() }, { n: sampleSize('n', { min: 1, sample: [1, 100] }), ddof: divisor() }]);

describe('draws', () => {
  it('come from the hull of what the claims ask for', () => {
    expect(ranges).toEqual({
      n: { kind: 'integer', sample: [1, 1e5] },
      p0: { kind: 'real', sample: [1e-9, 1] },
      ddof: { kind: 'integer', sample: [0, 1] },
    });
  });

  it('are the same for the same seed and owner, and a longer request extends a shorter one', async () => {
    const short = await draws(1, 'bernoulli', ranges, 50);
    expect((await draws(1, 'bernoulli', ranges, 200)).slice(0, 50)).toEqual(short);
    expect(await draws(2, 'bernoulli', ranges, 50)).not.toEqual(short);
    expect(await draws(1, 'poisson', ranges, 50)).not.toEqual(short);
  });

  it('are unbiased: log-uniform on positive ranges, uniform on ranges that touch zero', async () => {
    const points = await draws(5, 'measure', ranges, 4000);
    const share = (test: (point: Readonly<Record<string, number>>) => boolean): readonly [number, number] => {
      const hits = points.filter(test).length;
      return clopperPearson({ n: points.length, lo: hits, hi: hits }, 1 - 1e-7);
    };
    const within = ([lo, hi]: readonly [number, number], truth: number): void => {
      expect(lo).toBeLessThan(truth);
      expect(hi).toBeGreaterThan(truth);
    };
    within(share(({ p0 = 0 }) => p0 < 1e-6), 3 / 9);
    within(share(({ p0 = 0 }) => p0 > 0.1), 1 / 9);
    within(share(({ n = 0 }) => n === 1), Math.log(2) / Math.log(1e5 + 1));
    within(share(({ n = 0 }) => n < 1000), Math.log(1000) / Math.log(1e5 + 1));
    within(share(({ ddof }) => ddof === 1), 1 / 2);
    expect(points.every(({ n = 0.5, p0 = 2 }) => Number.isInteger(n) && n >= 1 && n <= 1e5 && p0 >= 1e-9 && p0 <= 1)).toBe(true);
  });

  it('reach both ends of a range and never leave it', () => {
    const n = { kind: 'integer', sample: [1, 7] } as const;
    expect(mapped(n, 0)).toBe(1);
    expect(mapped(n, 2 ** 32 - 1)).toBe(7);
    expect(mapped({ kind: 'real', sample: [0.5, 2] }, 2 ** 32 - 1)).toBeLessThanOrEqual(2);
    expect(mapped({ kind: 'real', sample: [3, 3] }, 77)).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { quantileTest, type QuantileClaim, type QuantileCounts } from '../../src/inference/quantile.ts';
import { DeclarationError } from '../../src/errors.ts';
import { decide, gaussian, tally, uniforms } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const median = (lo: number, hi: number): QuantileClaim => ({ level: 0.5, lo, hi, delta: 0.01 });

/** Facts about times that are watched up to a horizon; NaN is a time of which nothing is known. */
function times({ lo = -Infinity, hi = Infinity }: QuantileClaim, draw: () => number, horizon = Infinity): () => QuantileCounts {
  return () => {
    const facts = { atMostHi: { n: 64, lo: 0, hi: 0 }, belowLo: { n: 64, lo: 0, hi: 0 } };
    for (let i = 0; i < 64; i++) {
      const time = draw();
      const seen = time <= horizon;
      if (seen && time <= hi) facts.atMostHi.lo += 1;
      if (seen && time < lo) facts.belowLo.lo += 1;
      if (Number.isNaN(time) || (seen && time <= hi)) facts.atMostHi.hi += 1;
      if (Number.isNaN(time) || (seen && time < lo)) facts.belowLo.hi += 1;
    }
    return facts;
  };
}
const lognormal = (median: number, seed: number): (() => number) => {
  const uniform = uniforms(seed);
  return () => median * Math.exp(0.3 * gaussian(uniform));
};
const geometric = (seed: number): (() => number) => {
  const uniform = uniforms(seed);
  return () => Math.ceil(Math.log(uniform()) / Math.log(0.8)); // P(time <= 3) = 0.488, P(time <= 4) = 0.590
};
const run = (claim: QuantileClaim, draw: () => number, horizon?: number): ReturnType<typeof decide> => decide(quantileTest(claim, levels), times(claim, draw, horizon));

describe('the test of a quantile', () => {
  it('supports a median in its interval though times are censored above it', () => {
    expect(tally(5, (i) => run(median(9.5, 10.5), lognormal(10, i), 12))).toMatchObject({ supported: 5 });
  });
  it('refutes when almost every time is censored', () => {
    expect(tally(5, (i) => run(median(9.5, 10.5), lognormal(20, i), 12))).toMatchObject({ refuted: 5 });
  });
  it('is exact for a median with an atom', () => {
    expect(tally(5, (i) => run(median(4, 4), geometric(i)))).toMatchObject({ supported: 5 });
    expect(tally(5, (i) => run(median(5, 5), geometric(i)))).toMatchObject({ refuted: 5 });
    // The median is 4, and the deviation of P(time <= 3) from one half, 0.012, is more than delta.
    expect(tally(5, (i) => run(median(3, 3), geometric(i)))['supported']).toBeLessThan(3);
  });
  it('takes one end alone', () => {
    expect(run({ level: 0.5, hi: 20, delta: 0.01 }, lognormal(10, 1)).verdict).toBe('supported');
    expect(run({ level: 0.5, hi: 8, delta: 0.01 }, lognormal(10, 1)).verdict).toBe('refuted');
    expect(run({ level: 0.9, lo: 10, delta: 0.01 }, lognormal(10, 1)).verdict).toBe('supported');
    expect(run({ level: 0.1, lo: 10, delta: 0.01 }, lognormal(10, 1)).verdict).toBe('refuted');
  });
  it('prints the ends that are proved, and no others', () => {
    expect(run(median(5, 20), lognormal(10, 1)).interval).toEqual([5, 20]);
    expect(run(median(15, 20), lognormal(10, 1)).interval).toEqual([null, 20]);
  });
  it('counts unknown times against both readings', () => {
    const uniform = uniforms(8);
    const known = lognormal(10, 8);
    const doubtful = (): number => (uniform() < 0.1 ? NaN : known());
    expect(run(median(9.9, 10.1), doubtful)).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
    expect(run(median(5, 20), doubtful).verdict).toBe('supported');
  });
  it('keeps alpha for a continuous time whose median is claimed exactly', () => {
    const loose = { alpha: 0.01, beta: 0.01 };
    const claim = { level: 0.5, lo: 10, hi: 10, delta: 0.1 };
    const seen = tally(1000, (i) => decide(quantileTest(claim, loose), times(claim, lognormal(10, i))));
    // P(Binomial(1000, 0.01) >= 31) <= 1e-7.
    expect(seen['refuted']).toBeLessThan(31);
    expect(seen['refuted']! + seen['supported']!).toBe(1000);
  });
  it.each([
    ['a level of one', { level: 1, lo: 1, hi: 2, delta: 0.01 }],
    ['an empty interval', { level: 0.5, lo: 2, hi: 1, delta: 0.01 }],
    ['an end that is not a number', { level: 0.5, hi: NaN, delta: 0.01 }],
    ['a claim without ends', { level: 0.5, delta: 0.01 }],
    ['a deviation that leaves nothing to exclude', { level: 0.5, hi: 1, delta: 0.5 }],
  ])('refuses %s', (_, claim) => expect(() => quantileTest(claim, levels)).toThrow(DeclarationError));
});

import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { nonnegativeMeanTest } from '../../src/inference/nonnegative-mean.ts';
import { decide, tally, uniforms, values } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const claim = { atMost: 1, replicates: 20_000 };
const exponential = (mean: number, seed: number) => {
  const uniform = uniforms(seed);
  return values(() => -mean * Math.log(uniform()));
};

describe('the test of a mean of which only the sign is known', () => {
  it('refutes a mean above the bound, by a little or by a rare huge value', () => {
    expect(decide(nonnegativeMeanTest(claim, levels), exponential(1.3, 1)).verdict).toBe('refuted');
    const uniform = uniforms(2);
    expect(decide(nonnegativeMeanTest({ ...claim, replicates: 1e6 }, levels), values(() => (uniform() < 1e-3 ? 1e5 : 0))).verdict).toBe('refuted');
    expect(decide(nonnegativeMeanTest(claim, levels), values(() => 1e300)).verdict).toBe('refuted');
  });
  it('never supports: without a refutation it ends inconclusive at the declared number of replicates', () => {
    expect(decide(nonnegativeMeanTest(claim, levels), exponential(0.1, 3))).toMatchObject({ verdict: 'inconclusive', reason: 'one-sided', replicates: 20_032 });
  });
  it('has expectation one at the bound for any law on two points', () => {
    for (const large of [1.5, 4, 40]) {
      const p = 1 / large;
      let sum = 0;
      for (let k = 0; k <= 6; k++) {
        const test = nonnegativeMeanTest(claim, levels);
        test.absorb(Float64Array.from({ length: 6 }, (_, i) => (i < k ? large : 0)));
        const ways = [1, 6, 15, 20, 15, 6, 1][k]!;
        sum += ways * p ** k * (1 - p) ** (6 - k) * Math.exp(test.stop('x').logE);
      }
      expect(sum).toBeCloseTo(1, 10);
    }
  });
  it('refutes a mean at the bound no oftener than alpha', () => {
    // P(Binomial(500, 0.05) > 55) < 1e-7.
    const seen = tally(500, (seed) => decide(nonnegativeMeanTest({ atMost: 1, replicates: 2000 }, { alpha: 0.05, beta: 0.05 }), exponential(1, seed)));
    expect(seen['refuted']).toBeLessThanOrEqual(55);
  });
  it('calls a negative value invalid, and lets an undefined one favour the claim', () => {
    const test = nonnegativeMeanTest(claim, levels);
    test.absorb([0.5, -1e-3]);
    expect(test.look()).toMatchObject({ verdict: 'invalid', reason: 'support' });
    const logE = (x: number): number => {
      const other = nonnegativeMeanTest(claim, levels);
      other.absorb([2, x]);
      return other.stop('x').logE;
    };
    expect(logE(NaN)).toBe(logE(0));
    expect(logE(Infinity)).toBe(logE(0));
  });
  it('refuses a bound that is not positive and an endless search', () => {
    for (const change of [{ atMost: 0 }, { atMost: Infinity }, { replicates: Infinity }, { replicates: 0 }]) expect(() => nonnegativeMeanTest({ ...claim, ...change }, levels)).toThrow(DeclarationError);
  });
});

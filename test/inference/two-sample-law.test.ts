import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { twoSampleLawTest } from '../../src/inference/two-sample-law.ts';
import { decide, gaussian, tally, uniforms, type Uniform } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const both = (first: (u: Uniform) => number, second: (u: Uniform) => number, seed: number) => {
  const uniform = uniforms(seed);
  return () => ({ first: Float64Array.from({ length: 64 }, () => first(uniform)), second: Float64Array.from({ length: 64 }, () => second(uniform)) });
};

describe('the test that two programs have one law', () => {
  it('takes less than a quarter of the pairs of the Dvoretzky-Kiefer-Wolfowitz bound for both samples, to support and to refute', () => {
    // Each empirical distribution function within delta/4 of its own, but for 2 exp(-2 n (delta/4)^2), half of an error of 1e-6 (Massart 1990).
    const [delta, level] = [0.1, 1e-6];
    const bound = Math.log(4 / level) / (2 * (delta / 4) ** 2);
    const moved = (u: Uniform): number => (u() < 0.2 ? Math.abs(gaussian(u)) : gaussian(u));
    for (const [other, verdict] of [[gaussian, 'supported'], [moved, 'refuted']] as const) {
      let pairs = 0;
      for (let seed = 1; seed <= 20; seed++) {
        const found = decide(twoSampleLawTest({ delta }, { alpha: level, beta: level }), both(gaussian, other, seed));
        expect(found.verdict).toBe(verdict);
        pairs += found.replicates;
      }
      expect(pairs / 20).toBeLessThan(bound / 4);
    }
  });
  it('sees a thirtieth of the mass moved within a tail, out of reach of the sixteenths', () => {
    const moved = (u: Uniform): number => {
      const value = gaussian(u);
      return value > 1.6 && value < 2.1 ? value + 2 : value;
    };
    expect(tally(20, (seed) => decide(twoSampleLawTest({ delta: 0.03 }, levels), both(gaussian, moved, seed)))).toMatchObject({ refuted: 20 });
  });
  it('supports equal laws, continuous or with atoms, and constants', () => {
    const programs = [gaussian, (u: Uniform) => Math.floor(3 * u()), () => 7];
    for (const program of programs) {
      expect(tally(10, (seed) => decide(twoSampleLawTest({ delta: 0.05 }, levels), both(program, program, seed)))).toMatchObject({ supported: 10 });
    }
  });
  it('refutes a shift, a scale, another shape of the same variance, and a moved atom', () => {
    const others: ((u: Uniform) => number)[] = [(u) => gaussian(u) + 0.2, (u) => 1.3 * gaussian(u), (u) => Math.sqrt(12) * (u() - 0.5)];
    for (const other of others) expect(decide(twoSampleLawTest({ delta: 0.02 }, levels), both(gaussian, other, 3)).verdict).toBe('refuted');
    expect(decide(twoSampleLawTest({ delta: 0.02 }, levels), both(() => 7, () => 7.01, 3)).verdict).toBe('refuted');
  });
  it('refutes equal laws no oftener than alpha', () => {
    // P(Binomial(500, 0.05) > 55) < 1e-7.
    const seen = tally(500, (seed) => decide(twoSampleLawTest({ delta: 0.1 }, { alpha: 0.05, beta: 0.05 }), both(gaussian, gaussian, seed)));
    expect(seen['refuted']).toBeLessThanOrEqual(55);
    expect(seen).toMatchObject({ supported: 500 - seen['refuted']! });
  });
  it('supports laws that differ by delta at a quantile no oftener than beta', () => {
    // A tenth of the mass moved from below the median to above it.
    const moved = (u: Uniform): number => (u() < 0.2 ? Math.abs(gaussian(u)) : gaussian(u));
    const seen = tally(500, (seed) => decide(twoSampleLawTest({ delta: 0.1 }, { alpha: 0.05, beta: 0.05 }), both(gaussian, moved, seed)));
    expect(seen['supported']).toBeLessThanOrEqual(55);
    expect(seen).toMatchObject({ refuted: 500 - seen['supported']! });
  });
  it('does not support what is partly undefined, but refutes it still', () => {
    const holes = (u: Uniform): number => (u() < 0.1 ? NaN : gaussian(u));
    expect(decide(twoSampleLawTest({ delta: 0.05 }, levels), both(holes, gaussian, 1))).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
    expect(decide(twoSampleLawTest({ delta: 0.05 }, levels), both(holes, (u) => gaussian(u) + 2, 1)).verdict).toBe('refuted');
  });
  it('refuses a delta outside (0, 1)', () => {
    for (const delta of [0, 1, NaN]) expect(() => twoSampleLawTest({ delta }, levels)).toThrow(DeclarationError);
  });
});

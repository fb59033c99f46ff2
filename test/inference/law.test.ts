import { describe, expect, it } from 'vitest';
import { CosineBets } from '../../src/inference/cosine-bets.ts';
import { lawTest, type LawClaim } from '../../src/inference/law.ts';
import { gamma } from '../../src/inference/laws/gamma.ts';
import { lawFamily } from '../../src/inference/laws/registry.ts';
import { SupDistance } from '../../src/inference/sup-distance.ts';
import { DeclarationError } from '../../src/errors.ts';
import { chiSquare, decide, tally, uniforms, values } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
/** The variance of a normal sample of ten: chi-square with nine degrees over nine, and the mistakes that are made with it. */
const claim: LawClaim = {
  law: 'gamma',
  parameters: { shape: 4.5, scale: 2 / 9 },
  alternatives: [
    { name: 'divides by n', parameters: { shape: 4.5, scale: 0.2 } },
    { name: 'one degree more', parameters: { shape: 5, scale: 0.2 } },
    { name: 'the law itself', parameters: { shape: 4.5, scale: 2 / 9 } },
  ],
  d: 0.05,
};
const chiDraw = (degrees: number, divisor: number, seed: number): (() => Float64Array) => {
  const uniform = uniforms(seed);
  return values(() => chiSquare(uniform, degrees) / divisor);
};

describe('the gamma law', () => {
  it.each([
    // Reference: 30-digit arithmetic.
    [4.5, 0.25, 0.7, -0.26377424958849777],
    [0.5, 2, 1e-12, 12.8965720247591],
    [5e8, 2e-9, 1.00003, 8.871095295170635],
    [4.5, 0.25, 40, -143.30433385640416],
  ])('has the density of shape %d, scale %d at %d', (shape, scale, x, reference) => {
    // Beyond rounding of the density itself, x enters with its own rounding times shape (x/mean - 1).
    expect(gamma.at({ shape, scale }).logDensity(x)).toBeCloseTo(reference, shape > 1e6 ? 9 : 11);
  });
  it('has no density below zero, and a finite one at zero, where small values underflow to', () => {
    expect(gamma.at({ shape: 0.5, scale: 1 }).logDensity(-1e-9)).toBe(-Infinity);
    expect(gamma.at({ shape: 0.5, scale: 1 }).logDensity(Infinity)).toBe(-Infinity);
    expect(Number.isFinite(gamma.at({ shape: 0.5, scale: 1 }).logDensity(0))).toBe(true);
  });
  it('has the distribution function', () => {
    expect(gamma.at({ shape: 4.5, scale: 0.25 }).cdf(0.7)).toBeCloseTo(0.22081228383516374, 13);
    expect(gamma.at({ shape: 4.5, scale: 0.25 }).cdf(-1)).toBe(0);
  });
  it.each([
    [{ shape: 4.5, scale: 2 / 9 }, { shape: 4.5, scale: 0.2 }, 0.025877679539781446],
    [{ shape: 0.5, scale: 2 }, { shape: 0.5, scale: 2.04 }, 9.739207946240553e-05],
    [{ shape: 5, scale: 0.2 }, { shape: 4.5, scale: 2 / 9 }, 0.0028638951706151925],
    [{ shape: 0.5, scale: 2 }, { shape: 1, scale: 2 }, 0.40939007008601164],
  ])('has the divergence from %j to %j', (p, q, reference) => {
    expect(gamma.divergence(p, q)).toBeCloseTo(reference, 13);
  });
  it('scales', () => {
    expect(gamma.scaled({ shape: 3, scale: 2 }, 1.5)).toEqual({ shape: 3, scale: 3 });
  });
  it('refuses parameters outside the family, and an unknown name', () => {
    expect(() => gamma.at({ shape: -1, scale: 1 })).toThrow(DeclarationError);
    expect(() => gamma.at({ shape: 1 })).toThrow(DeclarationError);
    expect(() => lawFamily('gama')).toThrow(/gamma/);
    expect(() => lawFamily('toString')).toThrow(DeclarationError);
  });
});

describe('cosine bets', () => {
  const after = (us: readonly number[]): number => {
    const bets = new CosineBets();
    for (const u of us) bets.absorb(u);
    return Math.exp(bets.logE);
  };
  it('are fair under the uniform law: midpoints integrate cosines exactly', () => {
    const grid = Array.from({ length: 25 }, (_, i) => (i + 0.5) / 25);
    expect(grid.reduce((sum, u) => sum + after([u]), 0) / 25).toBeCloseTo(1, 13);
    expect(grid.reduce((sum, u) => grid.reduce((inner, v) => inner + after([u, v]), sum), 0) / 625).toBeCloseTo(1, 13);
    // Not fair under another law: here one that favours the middle.
    expect(grid.reduce((sum, u) => grid.reduce((inner, v) => inner + after([u, v]) * 4 * Math.sin(Math.PI * u) ** 2 * Math.sin(Math.PI * v) ** 2, sum), 0) / 625).toBeGreaterThan(1);
  });
  it('let an undefined value cost the worst factor of each', () => {
    const bets = new CosineBets();
    bets.absorb(0.3);
    bets.absorbUndefined();
    for (let i = 0; i <= 100; i++) expect(Math.exp(bets.logE)).toBeLessThanOrEqual(after([0.3, i / 100]));
  });
});

describe('the distance between laws', () => {
  it('is that of the empirical distribution function, to one cell', () => {
    const distance = new SupDistance();
    for (let i = 0; i < 1000; i++) distance.absorb((i + 0.5) / 2000);
    const { distance: seen, interval } = distance.at();
    expect(Math.abs(seen - 0.5)).toBeLessThan(0.001);
    // The radius at the 16th look: sqrt(ln(2 pi^2 16^2 / (6e-3)) / 2000).
    const radius = Math.sqrt(Math.log((2 * Math.PI ** 2 * 256) / 6e-3) / 2000);
    expect(interval[0]).toBeCloseTo(seen - radius, 12);
    expect(interval[1]).toBeCloseTo(seen + radius + 1 / 4096, 12);
  });
  it('says nothing before the first value', () => {
    expect(new SupDistance().at().interval).toEqual([0, 1]);
  });
});

describe('the test of a law', () => {
  it('supports the law, and names the alternatives that it cannot tell from it', () => {
    expect(tally(3, (i) => decide(lawTest(claim, levels), chiDraw(9, 9, i)))).toMatchObject({ supported: 3 });
    const equivalent = lawTest(claim, levels).alternatives.filter(({ decisive }) => !decisive);
    expect(equivalent.map(({ name }) => name)).toEqual(['the law itself']);
  });
  it('refutes the wrong divisor near the information floor, and a degree of freedom more', () => {
    const runs = Array.from({ length: 10 }, (_, i) => decide(lawTest(claim, levels), chiDraw(9, 10, i)));
    // Each run errs with probability at most 1e-3.
    expect(runs.filter(({ verdict }) => verdict === 'refuted').length).toBeGreaterThan(7);
    const mean = runs.reduce((sum, { replicates }) => sum + replicates, 0) / runs.length;
    // Floor ln(1e6)/0.02412 = 573; the sd of one run is about sqrt(2 * 13.8)/0.02412 = 218, five standard errors of ten
    // runs are 345.
    expect(mean).toBeGreaterThan(573 - 345);
    // Threshold with the weight of one of four alternatives over one half, one nat of excess, the next look.
    expect(mean).toBeLessThan(((Math.log(8e6) + 1) / 0.02412) * 1.05 + 64 + 345);
    expect(decide(lawTest(claim, levels), chiDraw(10, 10, 1)).verdict).toBe('refuted');
  });
  it('does not take a small budget for support', () => {
    expect(decide(lawTest(claim, levels), chiDraw(10, 10, 1), 960)).toMatchObject({ verdict: 'inconclusive', reason: 'budget' });
  });
  it('refutes a constant and a law that no alternative names', () => {
    expect(decide(lawTest(claim, levels), () => new Float64Array(64).fill(1))).toMatchObject({ verdict: 'refuted', replicates: 64 });
    const uniform = uniforms(3);
    expect(decide(lawTest(claim, levels), values(() => 2 * uniform())).verdict).toBe('refuted');
  });
  it('refutes at once what the law makes impossible', () => {
    const test = lawTest(claim, levels);
    test.absorb([0.5, -0.1]);
    expect(test.look()).toMatchObject({ verdict: 'refuted', reason: 'impossible value', logE: Infinity, replicates: 2 });
  });
  it('neither supports nor drops undefined values', () => {
    const uniform = uniforms(5);
    const doubtful = values(() => (uniform() < 0.01 ? NaN : chiSquare(uniform, 9) / 9));
    expect(decide(lawTest({ ...claim, d: 0.2 }, levels), doubtful)).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes', estimate: null });
    const wrong = values(() => (uniform() < 0.01 ? NaN : chiSquare(uniform, 9) / 3));
    expect(decide(lawTest(claim, levels), wrong).verdict).toBe('refuted');
  });
  it('keeps alpha, and would show it if it did not', () => {
    const refuted = (divisor: number): number => tally(400, (i) => decide(lawTest({ ...claim, d: 0.3 }, { alpha: 0.01, beta: 1e-6 }), chiDraw(9, divisor, i)))['refuted']!;
    // P(Binomial(400, 0.01) >= 19) <= 1e-7.
    expect(refuted(9)).toBeLessThan(19);
    expect(refuted(12)).toBeGreaterThan(300);
  });
  it('counts both scales for one degree of freedom, where a divergence is just below d^2/4', () => {
    for (const d of [0.005, 0.02, 0.1]) {
      expect(lawTest({ law: 'gamma', parameters: { shape: 0.5, scale: 2 }, alternatives: [], d }, levels).alternatives.every(({ decisive }) => decisive)).toBe(true);
    }
  });
  it('refuses a claim whose every alternative is equivalent', () => {
    expect(() => lawTest({ law: 'gamma', parameters: { shape: 0.1, scale: 1 }, alternatives: [], d: 0.02 }, levels)).toThrow(DeclarationError);
  });
  it('gives the same numbers however the values are grouped', () => {
    const uniform = uniforms(4);
    const all = Float64Array.from({ length: 500 }, () => chiSquare(uniform, 9) / 9.2);
    const outcomes = [1, 7, 64, 500].map((size) => {
      const test = lawTest(claim, levels);
      for (let i = 0; i < all.length; i += size) test.absorb(all.slice(i, i + size));
      return test.stop('x');
    });
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });
});

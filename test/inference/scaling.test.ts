import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { BernoulliSide } from '../../src/inference/bernoulli-side.ts';
import { ScaledCounts } from '../../src/inference/scaled-counts.ts';
import { scalingTest } from '../../src/inference/scaling.ts';
import { decide, gaussian, tally, uniforms } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const shapes = [4, 8, 16, 32, 64];
/** Lognormal times whose median is growth(N). */
const times = (growth: (n: number) => number, seed: number) => {
  const uniform = uniforms(seed);
  return () => shapes.map((n) => Float64Array.from({ length: 64 }, () => growth(n) * Math.exp(0.5 * gaussian(uniform))));
};
const linear = { level: 0.5, shapes, delta: 0.05 };

describe('counts at a constant', () => {
  it('are the same in the sweep as one by one, with ties, censored and undefined times', () => {
    const counts = new ScaledCounts([1, 2]);
    counts.add([[3, 1, Infinity, 1], [2, 7, NaN, 6]], 0, 4);
    const seen: number[] = [];
    counts.sweep((constant, sizes) => {
      seen.push(constant);
      expect(sizes).toEqual(counts.at(constant));
    });
    expect(seen).toEqual([1, 3, 3.5]);
    expect(counts.undefined).toBe(1);
  });
});

describe('the test of a scaling', () => {
  it('finds a linear growth with any constant, and an interval that holds it', () => {
    for (const seed of [1, 2, 3]) {
      const outcome = decide(scalingTest(linear, levels), times((n) => 3.7 * n, seed));
      expect(outcome.verdict).toBe('supported');
      expect(outcome.interval[0]).toBeLessThanOrEqual(3.7);
      expect(outcome.interval[1]).toBeGreaterThanOrEqual(3.7);
    }
  });
  it.each([
    ['N log N', (n: number) => n * Math.log(n), 192],
    ['N^1.2', (n: number) => n ** 1.2, 640],
  ])('refutes a growth of %s within a few hundred times at each size', (_, growth, most) => {
    const outcome = decide(scalingTest(linear, levels), times(growth, 4));
    expect(outcome.verdict).toBe('refuted');
    expect(outcome.replicates).toBeLessThanOrEqual(most);
  });
  it('refutes nothing with times that were cut off, and supports nothing beyond where they were', () => {
    const ends = shapes.map(() => 25);
    const cut = (growth: (n: number) => number) => {
      const draw = times(growth, 11);
      return () => draw().map((own, j) => own.map((time) => (time <= ends[j]! ? time : Infinity)));
    };
    // The last size ends far before its median: read as "never", its times would refute a true claim.
    expect(decide(scalingTest(linear, levels), cut((n) => 3 * n)).verdict).toBe('refuted');
    expect(decide(scalingTest({ ...linear, ends }, levels), cut((n) => 3 * n))).toMatchObject({ verdict: 'inconclusive', reason: 'the quantile may lie beyond the end' });
    expect(decide(scalingTest({ ...linear, ends }, levels), cut((n) => 0.3 * n)).verdict).toBe('supported');
    expect(decide(scalingTest({ ...linear, ends }, levels), cut((n) => 0.3 * Math.sqrt(n))).verdict).toBe('refuted');
  });
  it('multiplies the evidence of all sizes for a given constant', () => {
    const given = (constant: number) => decide(scalingTest({ ...linear, constant }, levels), times((n) => 2 * n, 5));
    expect(given(2).verdict).toBe('supported');
    expect(given(2.3).verdict).toBe('refuted');
    expect(given(2.3).estimate).toBe(2.3);
  });
  it('asks no constant for more evidence than the least favourable one gives', () => {
    // By brute force over a fine grid of constants: none has less evidence than the outcome says.
    const test = scalingTest(linear, levels);
    const draw = times((n) => n ** 1.1, 6);
    const all = [draw(), draw()];
    for (const chunk of all) test.absorb(chunk);
    const { logE } = test.stop('enough');
    const lower = new BernoulliSide('lower', { at: 0.5, delta: 0.05 }, 'point');
    const upper = new BernoulliSide('upper', { at: 0.5, delta: 0.05 }, 'point');
    const at = (c: number): number =>
      shapes.reduce((sum, shape, j) => {
        const values = all.flatMap((chunk) => [...chunk[j]!]);
        const atMost = values.filter((value) => value / shape <= c).length;
        const below = values.filter((value) => value / shape < c).length;
        return sum + Math.log((Math.exp(lower.logBeyond(atMost, 128)) + Math.exp(upper.logBeyond(below, 128))) / 2);
      }, 0);
    const grid = Array.from({ length: 2000 }, (_, i) => at(0.5 + i / 400));
    expect(Math.min(...grid)).toBeGreaterThanOrEqual(logE - 1e-9);
    expect(Math.min(...grid)).toBeLessThan(logE + 0.5);
  });
  it('refutes and supports wrongly no oftener than its levels', () => {
    const loose = { alpha: 0.05, beta: 0.05 };
    const claim = { ...linear, delta: 0.1 };
    // P(Binomial(200, 0.05) > 29) < 1e-6.
    expect(tally(200, (seed) => decide(scalingTest(claim, loose), times((n) => n, seed)))['refuted']).toBeLessThanOrEqual(29);
    // The median of the largest size is off so that a tenth of its mass, and more at no constant less, is on the wrong side.
    const off = (n: number): number => (n === 64 ? n * Math.exp(0.5 * 0.5244) : n);
    expect(tally(200, (seed) => decide(scalingTest(claim, loose), times(off, seed)))['supported']).toBeLessThanOrEqual(29);
  });
  it('does not depend on how replicates are grouped', () => {
    const draw = times((n) => n, 7);
    const chunks = Array.from({ length: 90 }, draw);
    const apart = scalingTest(linear, levels);
    for (const chunk of chunks) apart.absorb(chunk);
    const together = scalingTest(linear, levels);
    together.absorb(shapes.map((_, j) => Float64Array.from(chunks.flatMap((chunk) => [...chunk[j]!]))));
    expect(together.look()).toEqual(apart.look());
    expect(together.stop('x')).toEqual(apart.stop('x'));
  });
  it('counts undefined times against both readings', () => {
    const uniform = uniforms(8);
    const holes = () => shapes.map((n) => Float64Array.from({ length: 64 }, () => (uniform() < 0.2 ? NaN : n * Math.exp(gaussian(uniform)))));
    expect(decide(scalingTest(linear, levels), holes)).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
  });
  it('refuses what any data would keep', () => {
    for (const change of [{ shapes: [4] }, { shapes: [4, -1] }, { level: 1 }, { delta: 0.6 }, { constant: 0 }]) expect(() => scalingTest({ ...linear, ...change }, levels)).toThrow(DeclarationError);
  });
});

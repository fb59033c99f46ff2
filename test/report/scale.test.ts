import { describe, expect, it } from 'vitest';
import { fitted, linear, logarithmic } from '../../src/report/svg/scale.ts';

describe('a linear scale', () => {
  it('maps the ends of its domain to the ends of its range, and what is outside to the nearer end', () => {
    const scale = linear(0, 10, [100, 200]);
    expect([0, 5, 10, -3, 99].map((x) => scale.at(x))).toEqual([100, 150, 200, 100, 200]);
  });

  it('has ticks at round numbers inside its domain', () => {
    expect(linear(0, 1, [0, 1], 5).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linear(-0.3, 0.31, [0, 1], 3).ticks).toEqual([-0.2, 0, 0.2]);
    expect(linear(1, 3, [0, 1], 5, 1).ticks).toEqual([1, 2, 3]);
  });

  it('widens an empty domain', () => {
    for (const value of [0, 3, -2e-9]) {
      const scale = linear(value, value, [0, 100]);
      expect(scale.at(value)).toBe(50);
      expect(scale.ticks.length).toBeGreaterThan(1);
    }
  });
});

describe('a logarithmic scale', () => {
  it('gives each factor the same length', () => {
    const scale = logarithmic(1, 10_000, [0, 400]);
    expect([1, 10, 100, 1000, 10_000].map((x) => scale.at(x))).toEqual([0, 100, 200, 300, 400]);
  });

  it('has ticks at powers of ten, thinned where they are many and filled in where they are few', () => {
    expect(logarithmic(1, 1e4, [0, 1]).ticks).toEqual([1, 10, 100, 1000, 10_000]);
    expect(logarithmic(1e-9, 1, [0, 1], 5).ticks.length).toBeLessThanOrEqual(6);
    expect(logarithmic(1, 100, [0, 1]).ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(logarithmic(3, 4, [0, 1]).ticks).toEqual([3, 4]);
  });
});

describe('the choice between them', () => {
  it('is logarithmic only for positive values over a wide range', () => {
    expect(fitted([1, 100], [0, 1], 30).kind).toBe('log');
    expect(fitted([1, 20], [0, 1], 30).kind).toBe('linear');
    expect(fitted([0, 100], [0, 1], 30).kind).toBe('linear');
    expect(fitted([-1, 100], [0, 1], 30).kind).toBe('linear');
  });
});

import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DeclarationError, DomainError } from '../../src/errors.ts';
import { enumerate } from '../../src/property/enumerate.ts';
import { rationalValue } from '../../src/property/rational-value.ts';
import { bernoulli } from '../../src/random/bernoulli.ts';
import type { Draws } from '../../src/random/draws.ts';
import { choice } from '../../src/random/choice.ts';
import { gamma } from '../../src/random/gamma.ts';
import { normal } from '../../src/random/normal.ts';
import type { Random } from '../../src/random/random.ts';

const text = <T>(law: ReadonlyMap<T, Fraction>): Record<string, string> => Object.fromEntries([...law].map(([value, mass]) => [String(value), String(mass)]));

describe('enumerate', () => {
  it('gives the law of a program as fractions that sum to 1', () => {
    const { law, paths, walked } = enumerate((draws) => draws.below(6) + draws.below(6) + 2);
    expect(text(law)).toEqual(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [i + 2, String(Fraction.of(6 - Math.abs(5 - i), 36))])));
    expect([...law.values()].reduce((sum, mass) => sum.add(mass)).equals(Fraction.one)).toBe(true);
    expect([paths, walked]).toEqual([36n, 36]);
  });

  it('weighs paths of unequal length: the first head within three flips', () => {
    const first = (draws: Draws): number => [1, 2, 3].find(() => bernoulli(draws, 1, 2) === 1) ?? Infinity;
    const { law, paths, walked } = enumerate(first);
    expect(text(law)).toEqual({ 1: '1/2', 2: '1/4', 3: '1/8', Infinity: '1/8' });
    expect([paths, walked]).toEqual([8n, 4]);
  });

  it('takes the least common denominator where draws differ', () => {
    const { law, paths } = enumerate((draws) => (choice(draws, ['two', 'three']) === 'two' ? draws.below(2) === 0 : draws.below(3) === 0));
    expect(text(law)).toEqual({ true: '5/12', false: '7/12' });
    expect(paths).toBe(12n);
  });

  it('runs a program that draws nothing once, and a draw from one item is no draw', () => {
    expect(enumerate(() => 'sure')).toMatchObject({ paths: 1n, walked: 1 });
    expect(enumerate((draws) => draws.below(1))).toMatchObject({ paths: 1n, walked: 1 });
  });

  it('finds the bias of a modulo', () => {
    expect(text(enumerate((draws) => draws.below(8) % 3).law)).toEqual({ 0: '3/8', 1: '3/8', 2: '1/4' });
  });

  it.each<[string, string, (draws: Draws) => number]>([
    ['a uniform number', 'uniform', (draws) => draws.uniform()],
    ['a normal sampler', 'int32', (draws) => normal(draws as Random)],
    ['a gamma sampler', 'int32', (draws) => gamma(draws as Random, 2.5)],
    ['a uniform number whose error the program swallows', 'uniform', (draws) => { try { return draws.uniform(); } catch { return 0; } }],
  ])('refuses %s by name', (_, name, program) => {
    expect(() => enumerate(program, { owner: 'mine' })).toThrow(new RegExp(`mine: draw must be finite to be enumerated, got "${name}"`));
    expect(() => enumerate(program)).toThrow(DeclarationError);
  });

  it('refuses more paths than it may walk, and names how many are equally likely', () => {
    const flips = (draws: Draws): number => Array.from({ length: 20 }, () => draws.below(2)).length;
    expect(() => enumerate(flips, { owner: 'flips' })).toThrow('flips: paths must be at most 100000, got "more than 100000" (the last one is one of 1048576 that are equally likely; take a smaller world, allow more paths, or sample)');
    expect(enumerate((draws) => draws.below(1000), { most: 1000 }).walked).toBe(1000);
    expect(() => enumerate((draws) => draws.below(1001), { most: 1000 })).toThrow(/at most 1000,/);
  });

  it('ends a program that never ends', () => {
    expect(() => enumerate((draws) => { for (;;) draws.below(2); }, { most: 100 })).toThrow(/draws must be at most 10000 over all paths/);
    expect(() => enumerate((draws) => { for (;;) draws.below(1); }, { most: 100 })).toThrow(/does every path of the program end/);
  });

  it('refuses a program that keeps something from one call to the next', () => {
    let calls = 0;
    expect(() => enumerate((draws) => draws.below(2 + (calls++ % 2)))).toThrow(/total must be 2 again after the same outcomes, got 3/);
    let runs = 0;
    expect(() => enumerate((draws) => draws.below(2) + (runs++ === 0 ? draws.below(3) : 0))).toThrow(/draws must be 2 again after the same outcomes, got 1/);
  });

  it('refuses totals that are no totals', () => {
    for (const total of [0, -1, 1.5, NaN, 2 ** 54]) expect(() => enumerate((draws) => draws.below(total))).toThrow(/total must be an integer in \[1, 2\^53\]/);
  });
});

describe('finite draws', () => {
  it('refuse a count above the total, and a choice from nothing', () => {
    expect(() => enumerate((draws) => bernoulli(draws, 3, 2))).toThrow(DomainError);
    expect(() => enumerate((draws) => bernoulli(draws, 0.5, 2))).toThrow(DomainError);
    expect(() => enumerate((draws) => choice(draws, [] as string[]))).toThrow(DomainError);
  });

  it('have the laws that they name', () => {
    expect(text(enumerate((draws) => bernoulli(draws, 3, 7)).law)).toEqual({ 1: '3/7', 0: '4/7' });
    expect(text(enumerate((draws) => choice(draws, ['a', 'b', 'a'])).law)).toEqual({ a: '2/3', b: '1/3' });
  });
});

describe('rationalValue', () => {
  it('finds every fraction of a denominator up to 300 from its double, and integers', () => {
    for (let q = 1; q <= 300; q++) for (let p = -q; p <= q; p += 7) expect(rationalValue(p / q)?.equals(Fraction.of(p, q))).toBe(true);
    expect(String(rationalValue(0))).toBe('0');
    expect(String(rationalValue(1e15))).toBe('1000000000000000');
    expect(String(rationalValue(1048575 / 1048576))).toBe('1048575/1048576');
  });

  it('knows no fraction for a double beside one, for an irrational number, and for none', () => {
    for (const x of [1 / 3 + 2 ** -54, Math.PI, Math.SQRT2, 1e-9, NaN, Infinity]) expect(rationalValue(x)).toBeUndefined();
  });
});

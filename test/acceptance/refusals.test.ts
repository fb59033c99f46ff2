/** What cannot be decided or used is refused by name, before anything runs. */
import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/property/claims/agreement.ts';
import { follows } from '../../src/property/claims/follows.ts';
import { normal as normalLaw } from '../../src/property/claims/laws.ts';
import { mean } from '../../src/property/claims/mean.ts';
import { beats } from '../../src/property/claims/ordering.ts';
import type { PointClaim } from '../../src/property/claims/point-claim.ts';
import { neverFails, probability } from '../../src/property/claims/probability.ts';
import { median } from '../../src/property/claims/quantile.ts';
import { scalesAs } from '../../src/property/claims/scaling.ts';
import { apart, decide, decideAtOnce, type DecideOptions, experiment, paired, type Run } from '../../src/property/experiment.ts';
import { DeclarationError, UsageError } from '../../src/errors.ts';
import type { Random } from '../../src/random/random.ts';
import { parseFlags } from '../../src/cli/flags.ts';
import { bernoulliTest } from '../../src/inference/bernoulli.ts';
import { MOST_REPLICATES } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { coin, decided } from './programs.ts';

const uniform = (random: Random): number => random.uniform();

describe('a deviation too small to exclude', () => {
  const one = experiment(uniform);
  const two = apart(uniform, uniform);
  const kinds: [string, () => unknown][] = [
    ['a probability', () => decided(coin(0.5), probability.equals(0.5, { within: 1e-15 }), { budget: 64 })],
    ['a probability whose neighbour is itself', () => decided(coin(0.5), probability.equals(0.5, { within: 1e-17 }), { budget: 64 })],
    ['a rare event', () => decided(coin(0), neverFails({ within: 1e-17 }), { budget: 64 })],
    ['a quantile', () => decided(one, median.equals(0.5, { within: 1e-15 }), { budget: 64 })],
    ['a mean on a support', () => decided(one, mean.equals(0.5, { support: [0, 1], within: 1e-15 }), { budget: 64 })],
    ['a mean with a spread', () => decided(one, mean.equals(0.5, { sd: 1, within: 1e-12 }), { budget: 64 })],
    ['a mean far from zero', () => decided(one, mean.equals(1e20, { sd: 1, within: 0.1 }), { budget: 64 })],
    ['a law', () => decided(one, follows(normalLaw(0, 1)), { d: 1e-12, budget: 64 })],
    ['an agreement in law', () => decided(two, agreement.law({ within: 1e-12 }), { budget: 64 })],
    ['an agreement in probability', () => decided(two as never, agreement.probability({ within: 1e-12 }) as PointClaim<never>, { budget: 64 })],
    ['a precedence', () => decided(two, beats({ by: 1e-12 }), { budget: 64 })],
    ['a scaling', () => decided(two, scalesAs([1, 2], { shape: (n) => n, within: 1e-12 }), { budget: 64 })],
    ['a mean of which little is known', () => decided(one, mean.atMost(1, { nonnegative: true, replicates: 1e20 }), { budget: 64 })],
  ];
  it.each(kinds)('is refused by name for %s', (_, decision) => {
    expect(decision).toThrow(DeclarationError);
    expect(decision).toThrow(/delta must|replicates must/);
  });
  it('and the smallest that is accepted can be counted to', () => {
    const { cap } = bernoulliTest(sides('equals', 0.5, 1e-7), { alpha: 1e-10, beta: 1e-3 });
    expect(cap).toBeGreaterThan(1e15);
    expect(cap).toBeLessThanOrEqual(MOST_REPLICATES);
    expect(decided(coin(0.5), probability.equals(0.5, { within: 1e-7 }), { budget: 64 }).verdict).toBe('inconclusive');
  });
  it('is a usage error of the command line that names the flag and the least', () => {
    for (const delta of ['1e-15', '1e-320', '9e-7']) {
      expect(() => parseFlags({ delta }, 'check')).toThrow(UsageError);
      expect(() => parseFlags({ delta }, 'check')).toThrow(/--delta must be at least 0.000001/);
    }
    expect(parseFlags({ delta: '1e-6' }, 'check').delta).toBe(1e-6);
  });
});

describe('levels that vanish in double precision', () => {
  it('are refused by name, in the library and on the command line', () => {
    for (const level of ['alpha', 'beta'] as const) {
      for (const value of [5e-324, 9e-301]) {
        expect(() => decided(coin(0.5), probability.equals(0.5, { within: 0.3 }), { [level]: value })).toThrow(new RegExp(`${level} must be at least 1e-300`));
        expect(() => parseFlags({ [level]: String(value) }, 'check')).toThrow(new RegExp(`--${level} must be at least 1e-300`));
      }
      expect(decided(coin(0.5), probability.equals(0.5, { within: 0.3 }), { [level]: 1e-300 }).verdict).toBe('supported');
    }
  });
});

describe('what JavaScript lets through', () => {
  it('as a seed, or without options, is refused by name', async () => {
    const claim = probability.equals(0.5);
    for (const options of [undefined, null, {}, { seed: undefined }, { seed: null }, { seed: {} }, { seed: 1n }, { seed: NaN }]) {
      expect(() => decideAtOnce(coin(0.5), claim, options as DecideOptions)).toThrow(DeclarationError);
      expect(() => decideAtOnce(coin(0.5), claim, options as DecideOptions)).toThrow(/seed must be a number or a string/);
      await expect(decide(coin(0.5), claim, options as DecideOptions)).rejects.toThrow(DeclarationError);
    }
  });
  it('as one of several programs is refused as it is for one', () => {
    const bad: unknown[] = [null, undefined, 1, {}, 'run', async () => 1, function* () { yield 1; }, class Program {}];
    for (const run of bad as Run<number>[]) {
      for (const make of [experiment, paired, apart] as ((run: Run<number>) => unknown)[]) expect(() => make(run), `${make.name} ${String(run)}`).toThrow(DeclarationError);
      expect(() => apart(uniform, run)).toThrow(DeclarationError);
      expect(() => paired(run, uniform)).toThrow(DeclarationError);
    }
  });
  it('as an interval is refused with advice', () => {
    for (const [claim, rest] of [[probability, {}], [mean, { support: [0, 1] }], [median, {}]] as const) {
      const between = claim.between as (...given: unknown[]) => unknown;
      for (const given of [[0.6, 0.4], [undefined], [[0.4]], [[0.4, '1']], [{ lo: 0, hi: 1 }]]) {
        expect(() => between(...given, rest)).toThrow(DeclarationError);
        expect(() => between(...given, rest)).toThrow(/between\(\[lo, hi\]\)/);
      }
    }
    expect(() => decided(coin(0.5), probability.between([0.6, 0.4]))).toThrow(/lo <= hi/);
  });
});

describe('a program that must never fail', () => {
  const fails = (value: () => unknown) => decided(experiment<unknown>(value), neverFails({ within: 0.01 })).verdict;
  it('fails with a value that is undefined anywhere', () => {
    const rotten: unknown[] = [NaN, -Infinity, undefined, null, [NaN], [1, [2, undefined]], [null], Float32Array.of(1, NaN), Float64Array.of(Infinity), { mean: NaN }, { fit: { sd: [Infinity] } }, new Map([['a', NaN]]), new Set([NaN])];
    for (const value of rotten) expect(fails(() => value), String(value)).toBe('refuted');
    const one = experiment<unknown>((random) => (random.uniform() < 0.01 ? { mean: NaN } : { mean: 1 }));
    expect(decided(one, neverFails({ within: 0.01 })).verdict).toBe('refuted');
  });
  it('does not with any other', () => {
    const cycle: { self?: unknown; next: null } = { next: null };
    cycle.self = cycle;
    const sound: unknown[] = [0, '', false, 'NaN', [], [1, 'x'], Float64Array.of(0), BigInt64Array.of(1n), { mean: 1, error: undefined, next: null }, cycle, new Map(), new DataView(new ArrayBuffer(8)), Symbol('s'), 1n, () => NaN];
    for (const value of sound) expect(fails(() => value), typeof value).toBe('supported');
  });
  it('is walked by the same rule', () => {
    const walked = (run: (one: number) => unknown) => decided(experiment<never>(((draws: Random) => run(draws.below(4))) as never, { exhaustive: true }), neverFails() as PointClaim<never>);
    expect(walked((one) => (one === 3 ? [NaN] : [one]))).toMatchObject({ verdict: 'refuted', enumerated: { value: '1/4' } });
    expect(walked((one) => (one === 3 ? undefined : one)).verdict).toBe('refuted');
    expect(walked((one) => [one]).verdict).toBe('exact');
  });
});

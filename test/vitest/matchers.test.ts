import { describe, expect, it } from 'vitest';
import { experiment, holds, law, mean, probability, StatInconclusive, StatInvalid, StatRefuted, StatSetupError, StatSupported, test } from '../../src/vitest/index.ts';
import type { Random } from '../../src/vitest/index.ts';
import { DeclarationError, UsageError } from '../../src/errors.ts';
import fc from 'fast-check';

const coin = experiment((random) => random.uniform() < 0.5, { name: 'coin' });
const uniform = (random: Random): number => random.uniform();

describe('matchers', () => {
  it('pass where the claim holds', async () => {
    await expect(coin).toHaveProbability(0.5);
    await expect(uniform).toHaveMean(0.5, { support: [0, 1] });
    await expect(uniform).toHaveMedian({ between: [0.45, 0.55], within: 0.04 });
    await expect(uniform).toHaveQuantile(0.9, { atLeast: 0.85 });
    await expect(uniform).toFollow(law.uniform());
    await expect(uniform).toAgreeWith((random) => 1 - random.uniform());
    await expect(uniform).toAgreeWith((random) => 1 - random.uniform(), { in: 'mean', support: [0, 1] });
    await expect(coin).not.toHaveProbability(0.6);
    await expect(uniform).toBeatInRisk((random) => 0.3 + random.uniform(), { by: 0.2, support: [0, 2] });
    await expect(uniform).toNeverFail();
  });

  it('fail where it does not', async () => {
    const refuted: readonly (() => Promise<void>)[] = [
      () => expect(coin).toHaveProbability({ atLeast: 0.6 }),
      () => expect(uniform).toHaveMean(0.6, { support: [0, 1] }),
      () => expect(uniform).toHaveMedian({ atMost: 0.3 }),
      () => expect(uniform).toHaveQuantile(0.9, { atMost: 0.7 }),
      () => expect((random: Random) => random.uniform() * random.uniform()).toFollow(law.uniform()),
      () => expect(uniform).toAgreeWith((random) => random.uniform() * random.uniform()),
      () => expect(uniform).toAgreeWith((random) => random.uniform() / 2, { in: 'mean', support: [0, 1] }),
      () => expect(uniform).toBeatInRisk((random) => random.uniform() / 2, { support: [0, 1] }),
      () => expect(uniform).toBeatInRisk((random) => 0.1 + random.uniform(), { by: 0.2, within: 0.05, support: [0, 2] }),
      () => expect((random: Random) => 1 / random.below(10)).toNeverFail(),
    ];
    for (const one of refuted) await expect(one()).rejects.toThrow(StatRefuted);
    await expect(expect(coin).toHaveProbability(0.5, { budget: 64 })).rejects.toThrow(StatInconclusive);
    await expect(expect(coin).not.toHaveProbability(0.5, { budget: 64 })).rejects.toThrow(StatInconclusive);
    await expect(expect(coin).not.toHaveProbability(0.5)).rejects.toThrow(StatSupported);
    let kept: Random | undefined;
    await expect(expect((random: Random) => (kept ??= random).uniform() < 0.5).toHaveProbability(0.5)).rejects.toThrow(StatInvalid);
  });

  it('walk every outcome where they are asked to, and leave no error behind', async ({ task }) => {
    const ten = (random: Random): boolean => random.below(6) + random.below(6) === 8;
    const dice = experiment((draws) => draws.below(6) + draws.below(6) === 8, { name: 'dice', exhaustive: true });
    await expect(ten).toHaveProbability(1 / 12, { exhaustive: true });
    await expect(dice).toHaveProbability({ atLeast: 1 / 12 });
    await expect(dice).not.toHaveProbability(1 / 12 + 1e-15);
    await expect(expect(dice).toHaveProbability(0.0834)).rejects.toThrow(StatRefuted);
    await expect(expect(dice).not.toHaveProbability(1 / 12)).rejects.toThrow(StatSupported);
    await expect(expect(uniform).toHaveMean(0.5, { support: [0, 1], exhaustive: true })).rejects.toThrow(/draw must be finite.*uniform/);
    await expect(expect(ten).toHaveProbability(1 / 12, { exhaustive: true, budget: 35 })).rejects.toThrow(/paths must be at most 35/);
    const { decisions } = task.meta.corroborate!;
    expect(decisions.map(({ verdict, replicates, alpha, beta, guards, enumerated }) => [verdict, replicates, alpha, beta, guards, enumerated?.value])).toEqual(
      ['exact', 'exact', 'refuted', 'refuted', 'exact'].map((verdict) => [verdict, 0, 0, 0, 0, '1/12']),
    );
    expect(JSON.parse(JSON.stringify(decisions[0]))).toEqual(decisions[0]);
  });

  it('refuse what cannot be decided or understood', () => {
    expect(() => expect(uniform).toHaveMean(0.5, {} as never)).toThrow(DeclarationError);
    expect(() => expect(uniform).toHaveMedian({ between: [9, 13] }, { horizon: 12 })).toThrow(/undecidable/);
    expect(() => expect(coin).toHaveProbability({ atMost: 0.5, atLeast: 0.1 } as never)).toThrow(UsageError);
    expect(() => expect(uniform).toAgreeWith(5 as never)).toThrow(UsageError);
  });

  it('leave their evidence in the meta of the test, as JSON', async ({ task }) => {
    await expect(coin).toHaveProbability(0.5, { within: 0.05 });
    await expect(expect((random: Random) => 1 / random.below(10)).toNeverFail()).rejects.toThrow();
    const evidence = task.meta.corroborate!;
    expect(evidence).toMatchObject({ version: 1, seed: 1, d: 0.1, counterexamples: [] });
    expect(evidence.decisions.map(({ statement, verdict, expected, deltaFrom }) => [statement, verdict, expected, deltaFrom])).toEqual([
      [0, 'supported', 'supported', 'declared'],
      [1, 'refuted', 'supported', 'default'],
    ]);
    // One undefined outcome refutes: the evidence is infinite, and JSON has no number for it.
    expect(evidence.decisions[1]!.logE).toBe('Infinity');
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });

  it('say where the deviation came from as the claim states it, whatever its text says', async ({ task }) => {
    const fair = (random: Random): boolean => random.uniform() < 0.5;
    const rewritten = (random: Random): boolean => random.uniform() >= 0.5;
    await expect(fair).toAgreeWith(rewritten, { in: 'probability', within: 0.1 });
    await expect(fair).toAgreeWith(rewritten, { in: 'probability' });
    await expect(uniform).toBeatInRisk((random) => 1 + random.uniform(), { by: 0.5, support: [0, 2] });
    await expect(uniform).toHaveMedian(0.5, { d: 0.2 });
    await expect(uniform).toHaveMedian({ between: [0.4, 0.6] });
    expect(task.meta.corroborate!.decisions.map(({ deltaFrom }) => deltaFrom)).toEqual(['declared', 'default', 'declared', 'declared', 'default']);
  });

  it('use streams of their own: the same claim twice in a test is two samples, and again in another run the same two', async ({ task }) => {
    await expect(coin).toHaveProbability(0.5);
    await expect(coin).toHaveProbability(0.5);
    const [first, second] = task.meta.corroborate!.decisions;
    expect([first!.replicates, first!.estimate]).not.toEqual([second!.replicates, second!.estimate]);
  });
});

test.stat('a statistical test', async () => {
  await expect(coin).toHaveProbability(0.5);
});

test.stat.prop({ p: fc.double({ min: 0.2, max: 0.8, noNaN: true }) }, { numRuns: 5 })('a property over drawn values', ({ p }) => [
  holds((random) => random.uniform() < p, probability.equals(p)),
  holds((random) => (random.uniform() < p ? 1 : 0), mean.equals(p, { support: [0, 1] })),
]);

test.stat.prop([fc.constant(2), fc.constant(5)], { numRuns: 1 })('a property over listed values, one argument each', (few, many) =>
  holds((random) => random.below(few * many) === 0, probability.equals(0.1)));

describe('test.stat', () => {
  it('refuses to declare a property without its arbitraries, its name or its body, which would be a test that nobody misses', () => {
    const prop = test.stat.prop as (...given: unknown[]) => (...rest: unknown[]) => void;
    const body = (): unknown => holds(coin, probability.equals(0.5));
    for (const bad of ['name', undefined, null, fc.boolean(), [5], { p: 0.5 }, body]) expect(() => prop(bad, [fc.boolean()], body), String(bad)).toThrow(StatSetupError);
    expect(() => prop('name', [fc.boolean()], body)).toThrow(/arbitraries must be a list of arbitraries.*the name comes in the second call/);
    expect(() => prop([fc.boolean()])(body)).toThrow(/name must be given in the second call/);
    expect(() => prop([fc.boolean()])('name')).toThrow(/body must be given in the second call/);
  });

  it.each([0, -1, NaN, 0.5, Infinity, '5'])('refuses to declare a property of %s draws', (numRuns) => {
    expect(() => test.stat.prop([fc.boolean()], { numRuns } as never)).toThrow(StatSetupError);
    expect(() => test.stat.prop([fc.boolean()], { numRuns } as never)).toThrow(/numRuns must be a positive integer/);
  });

  it('refuses retry where it is declared', () => {
    expect(() => test.stat('retried', { retry: 1 }, () => {})).toThrow(/retry must be 0/);
    expect(() => test.stat.prop([fc.boolean()])('retried', () => holds(coin, probability.equals(0.5)), { retry: { count: 3 } })).toThrow(/retry must be 0/);
  });
});

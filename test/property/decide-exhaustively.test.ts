import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { agreement } from '../../src/property/claims/agreement.ts';
import { mean } from '../../src/property/claims/mean.ts';
import { neverFails, probability } from '../../src/property/claims/probability.ts';
import { median } from '../../src/property/claims/quantile.ts';
import { apart, decide, decideAtOnce, experiment } from '../../src/property/experiment.ts';
import type { FiniteDraws } from '../../src/protocol/draws.ts';
import { normal } from '../../src/random/normal.ts';
import type { Random } from '../../src/random/random.ts';

const exhaustive = { seed: 1, exhaustive: true } as const;
const ten = (draws: FiniteDraws): boolean => draws.below(6) + draws.below(6) === 8;
const dice = experiment(ten, { name: 'dice', exhaustive: true });

describe('an exhaustive decision', () => {
  it('tells a probability from one that no sample would tell from it', async () => {
    expect(await decide(experiment(ten), probability.equals(1 / 12), exhaustive)).toMatchObject({
      verdict: 'exact', replicates: 0, alpha: 0, beta: 0, estimate: 1 / 12, interval: [1 / 12, 1 / 12], logE: 0, enumerated: { paths: 36, value: '1/12', claimed: '1/12' },
    });
    expect(await decide(experiment(ten), probability.equals(1 / 12 + 1e-15), exhaustive)).toMatchObject({ verdict: 'refuted', logE: Infinity, replicates: 0 });
    // What the claim allows beside its number is a matter of sampling.
    expect((await decide(experiment(ten), probability.equals(0.08, { within: 0.05 }), exhaustive)).verdict).toBe('refuted');
  });

  it('is what an experiment may ask for, and a decision may decline', () => {
    expect(decideAtOnce(dice, probability.atMost(1 / 12), { seed: 1 }).verdict).toBe('exact');
    const sampled = decideAtOnce(dice, probability.atMost(0.2), { seed: 1, exhaustive: false, d: 0.1 });
    expect([sampled.verdict, sampled.enumerated]).toEqual(['supported', undefined]);
    expect(sampled.replicates).toBeGreaterThan(0);
  });

  it('says in its message what was walked', () => {
    const { message } = decideAtOnce(dice, probability.equals(0.1), { seed: 1 });
    expect(message()).toBe(
      [
        'refuted (enumeration: 1/12 where the claim says equals 1/10): dice: P = 0.1',
        '  all 36 equally likely paths: the value is 1/12, the claim says 1/10',
        '  change the claim or the program: they disagree',
        '  replay: dice seed=1, exhaustive',
      ].join('\n'),
    );
  });

  it('is invalid where an outcome has no value, and says why', () => {
    const fragile = experiment((draws) => { if (draws.below(8) === 0) throw new RangeError('eaten'); return 1; }, { name: 'fragile', exhaustive: true });
    const found = decideAtOnce(fragile, mean.equals(1, { support: [0, 1] }), { seed: 1 });
    expect(found).toMatchObject({ verdict: 'invalid', reason: 'undefined outcomes of probability 1/8', estimate: null, firstError: 'eaten' });
    expect(found.message()).toMatch(/no value.*\n {2}the first error: eaten\n {2}make every outcome/);
    expect(decideAtOnce(fragile, neverFails(), { seed: 1 })).toMatchObject({ verdict: 'refuted', enumerated: { value: '1/8' } });
  });

  it('takes any value for a claim that nothing fails', () => {
    expect(decideAtOnce(experiment((random) => [random.below(2)]), neverFails(), exhaustive).verdict).toBe('exact');
    expect(decideAtOnce(experiment((random) => `${random.below(2)}`), neverFails(), exhaustive).verdict).toBe('exact');
    expect(decideAtOnce(experiment((random) => 1 / random.below(2)), neverFails(), exhaustive)).toMatchObject({ verdict: 'refuted', enumerated: { value: '1/2' } });
  });

  it.each([
    ['uniform', (random: Random) => random.uniform() < 0.5],
    ['open', (random: Random) => random.open() < 0.5],
    ['uint32', (random: Random) => random.uint32() < 5],
    ['int32', (random: Random) => random.int32() < 5],
  ] as const)('refuses a real draw by its name: %s', async (name, run) => {
    await expect(decide(experiment(run, { name: 'mixed' }), probability.equals(0.5), exhaustive)).rejects.toThrow(new RegExp(`mixed: draw must be finite to be enumerated, got "?${name}"? `));
  });

  it('refuses a sampler of real numbers, also in a program that catches what it throws', async () => {
    await expect(decide(experiment((random) => normal(random) < 0), probability.equals(0.5), exhaustive)).rejects.toThrow(/draw must be finite/);
    const hiding = experiment((random) => { try { return random.uniform() < 0.5; } catch { return true; } });
    await expect(decide(hiding, probability.equals(1), exhaustive)).rejects.toThrow(/draw must be finite/);
  });

  it('refuses more paths than the budget, with what to do', async () => {
    const long = experiment((random) => Array.from({ length: 17 }, () => random.below(2)).includes(1), { name: 'long' });
    await expect(decide(long, probability.equals(1 - 2 ** -17), exhaustive)).rejects.toThrow(/long: paths must be at most 100000, .*smaller world, allow more paths, or sample/);
    expect((await decide(long, probability.equals(1 - 2 ** -17), { ...exhaustive, budget: 2 ** 17 })).verdict).toBe('exact');
    await expect(decide(long, probability.equals(1 - 2 ** -17), { ...exhaustive, budget: 2 ** 17 - 1 })).rejects.toThrow(/paths must be at most 131071/);
  });

  it('refuses what has no outcomes to walk, or no number to compare', async () => {
    await expect(decide(apart((random) => random.below(2), (random) => random.below(2)), agreement.probability(), exhaustive)).rejects.toThrow(/one program/);
    await expect(decide(experiment((random) => random.below(2), { seeds: (i) => i }), probability.equals(0.5), exhaustive)).rejects.toThrow(/without seeds/);
    await expect(decide(experiment((random) => random.below(2)), median.equals(0), exhaustive)).rejects.toThrow(/probability or a mean/);
    await expect(decide(experiment((random) => Promise.resolve(random.below(2)) as unknown as number), mean.equals(0.5, { support: [0, 1] }), exhaustive)).rejects.toThrow(/synchronous/);
    await expect(decide(dice, probability.atMost(1), { seed: 1 })).rejects.toThrow(/must exclude something/);
    expect(() => experiment(ten, { exhaustive: true, seeds: (i: number) => i } as never)).toThrow(DeclarationError);
  });

  it('refuses what sampling refuses: a bound that excludes nothing, a value outside its support, and a value of another type', () => {
    const bit = experiment((random) => random.below(2));
    for (const mode of [{ seed: 1 }, exhaustive]) {
      for (const claim of [mean.atMost(1, { support: [0, 1] }), mean.atLeast(0, { support: [0, 1] }), mean.between([0, 1], { support: [0, 1] })]) {
        expect(() => decideAtOnce(bit, claim, mode)).toThrow(DeclarationError);
      }
      expect(() => decideAtOnce(bit, mean.equals(0.5, { support: [1, 0] }), mode)).toThrow(/support must be finite with a < b/);
      const outside = decideAtOnce(experiment((random) => 3 * random.below(2)), mean.equals(1.5, { support: [0, 2] }), mode);
      expect(outside).toMatchObject({ verdict: 'invalid', reason: 'support' });
      expect(outside.message()).toMatch(/declare a wider support/);
      for (const other of [(random: Random) => BigInt(random.below(2)), (random: Random) => `${random.below(2)}`, () => undefined, () => null, () => [1]]) {
        expect(decideAtOnce(experiment(other as (random: Random) => never), mean.equals(0.5, { support: [0, 1] }), mode)).toMatchObject({ verdict: 'invalid', reason: 'wrong type' });
        expect(decideAtOnce(experiment(other as (random: Random) => never), probability.equals(0.5), mode)).toMatchObject({ verdict: 'invalid', reason: 'wrong type' });
      }
    }
    // A value that is off by rounding is inside.
    expect(decideAtOnce(experiment((random) => (0.1 + 0.2) * random.below(2)), mean.atLeast(0.1, { support: [0, 0.3] }), exhaustive).verdict).toBe('exact');
  });

  it('is invalid, by name, for a program that keeps something from one call to the next', async () => {
    let calls = 0;
    const found = await decide(experiment((random) => random.below(2 + (calls++ % 2))), mean.equals(0.5, { support: [0, 2] }), exhaustive);
    expect(found).toMatchObject({ verdict: 'invalid', reason: 'not a function of its draws', firstError: expect.stringMatching(/total must be 2 again after the same outcomes, got 3/) });
    expect(found.message()).toMatch(/no path is the same each time: no value.*\n {2}the first error: .*\n {2}draw from the argument alone and keep nothing/);
  });

  it('shows TypeScript which draws have outcomes', () => {
    // @ts-expect-error a real draw
    experiment((draws) => draws.uniform() < 0.5, { exhaustive: true });
    // @ts-expect-error a program that seeds itself
    expect(() => experiment((draws: FiniteDraws) => draws.below(2), { exhaustive: true, seeds: (i: number) => i })).toThrow();
  });
});

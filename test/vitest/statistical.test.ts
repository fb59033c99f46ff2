import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probability } from '../../src/property/claims/probability.ts';
import { claimOf } from '../../src/vitest/bound.ts';
import { StatInconclusive, StatInvalid, StatRefuted } from '../../src/vitest/stat-error.ts';
import { stageOf } from '../../src/vitest/stage.ts';
import { holds } from '../../src/vitest/statement.ts';
import { statistical } from '../../src/vitest/statistical.ts';
import type { Random } from '../../src/random/random.ts';
import { UsageError } from '../../src/errors.ts';

const within = { within: 0.02 };
/** Wrong from 137 on. */
const threshold = () =>
  statistical(fc.integer({ min: 0, max: 1000 }), (x) => holds((random) => random.uniform() < (x >= 137 ? 0.12 : 0.1), probability.equals(0.1, within)));
const fair = (): ReturnType<typeof statistical<number>> =>
  statistical(fc.integer({ min: 0, max: 1000 }), () => holds((random) => random.uniform() < 0.1, probability.equals(0.1, within)));

describe('a statistical property', () => {
  it('is shrunk to the smallest failing value, for each of 200 seeds, and replayed by seed and path to the bit', async () => {
    let deep = 0;
    let larger = 0;
    for (let seed = 0; seed < 200; seed++) {
      const found = await fc.check(threshold(), { numRuns: 20, seed });
      expect(found.failed).toBe(true);
      expect(found.counterexample![0]).toBeGreaterThanOrEqual(137);
      larger += found.counterexample![0] > 137 ? 1 : 0;
      const { finding } = found.errorInstance as StatRefuted;
      const replayed = await fc.check(threshold(), { seed, path: found.counterexamplePath!, endOnFailure: true });
      const again = (replayed.errorInstance as StatRefuted).finding;
      expect([again?.replicates, again?.logE, again?.estimate, again?.keys]).toEqual([finding?.replicates, finding?.logE, finding?.estimate, finding?.keys]);
      expect(replayed.counterexamplePath).toBe(found.counterexamplePath);
      deep += found.counterexamplePath!.includes(':') ? 1 : 0;
    }
    expect(deep).toBeGreaterThan(190);
    // About a dozen candidates on the way, each misjudged with probability 1e-4: six of 200 would happen once in five million times.
    expect(larger).toBeLessThanOrEqual(5);
  });

  it('passes where the claim holds, and where only the draws below the fault are made', async () => {
    for (let seed = 0; seed < 50; seed++) await fc.assert(fair(), { numRuns: 20, seed });
    const below = statistical(fc.integer({ min: 0, max: 136 }), (x) => holds((random) => random.uniform() < (x >= 137 ? 0.12 : 0.1), probability.equals(0.1, within)));
    await fc.assert(below, { numRuns: 20, seed: 1 });
  });

  it('draws the values that fast-check draws without it', async () => {
    const drawn: number[] = [];
    await fc.assert(
      statistical(fc.integer({ min: 0, max: 1000 }), (x) => {
        drawn.push(x);
        return holds(() => true, probability.equals(1));
      }),
      { numRuns: 1, seed: 3 },
    );
    expect(drawn).toEqual(fc.sample(fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), async () => {}), { numRuns: 1, seed: 3 })[0]);
  });

  it('throws the named error from fc.assert, and gives fc.check its details', async () => {
    await expect(fc.assert(threshold(), { numRuns: 20, seed: 1 })).rejects.toThrow(StatRefuted);
    await expect(fc.assert(threshold(), { numRuns: 20, seed: 1 })).rejects.toThrow(/at 137, shrunk from \d+[\s\S]*confirmed by a fresh sample[\s\S]*seed: 1, path: "/);
    const { failed, errorInstance, counterexample } = await fc.check(threshold(), { numRuns: 20, seed: 1 });
    expect([failed, counterexample]).toEqual([true, [137]]);
    expect(errorInstance).toBeInstanceOf(StatRefuted);
  });

  it.each(['reporter', 'asyncReporter'] as const)('tells a %s of the user, and throws all the same: from the call, and from the global configuration', async (kind) => {
    const heard: fc.RunDetails<unknown>[] = [];
    const quiet = { [kind]: (details: fc.RunDetails<unknown>) => void heard.push(details) };
    await expect(fc.assert(threshold(), { numRuns: 20, seed: 1, ...quiet })).rejects.toThrow(StatRefuted);
    const thrower = statistical(fc.integer({ min: 0, max: 1000 }), (): never => {
      throw new TypeError('no such x');
    });
    await expect(fc.assert(thrower, { seed: 1, ...quiet })).rejects.toThrow(/Property failed after/);
    const before = fc.readConfigureGlobal();
    try {
      fc.configureGlobal({ ...before, ...quiet } as never);
      await expect(fc.assert(threshold(), { numRuns: 20, seed: 1 })).rejects.toThrow(StatRefuted);
      await expect(fc.assert(statistical(fc.integer(), () => holds((random) => random.uniform() < 0.1, probability.equals(0.1), { budget: 64 })), { numRuns: 2, seed: 1 })).rejects.toThrow(StatInconclusive);
    } finally {
      fc.configureGlobal(before);
    }
    expect(heard.map(({ errorInstance }) => (errorInstance as Error).name)).toEqual(['StatRefuted', 'TypeError', 'StatRefuted', 'StatInconclusive']);
    expect(heard[0]!.runConfiguration[kind]).toBe(quiet[kind]);
    await fc.assert(fair(), { numRuns: 2, seed: 1, ...quiet });
    expect(heard[4]!.failed).toBe(false);
  });

  it.each([
    ['numRuns = 0', { numRuns: 0 }],
    ['numRuns = NaN', { numRuns: NaN }],
    ['numRuns = -3', { numRuns: -3 }],
    ['a time for each draw', { numRuns: 0, timeout: 1000 }],
    ['a limit to the time', { numRuns: 0, interruptAfterTimeLimit: 1000, ignoreEqualValues: true }],
    ['no skips', { numRuns: 5, maxSkipsPerRun: -1 }],
    ['a path that leads nowhere', { path: '0:99999' }],
    ['a reporter', { numRuns: 0, reporter: () => {} }],
  ])('is inconclusive without draws: %s', async (_, parameters) => {
    await expect(fc.assert(fair(), { seed: 1, ...parameters })).rejects.toThrow(/^inconclusive \(0 draws\)/);
    const { failed, errorInstance } = await fc.check(fair(), { seed: 1, ...parameters });
    expect([failed, errorInstance?.constructor]).toEqual([true, StatInconclusive]);
  });

  it('says nothing of the draws of a property that is not statistical, started beside one that is', async () => {
    const plain = () => fc.asyncProperty(fc.integer(), async () => {});
    const before = fc.readConfigureGlobal();
    try {
      fc.configureGlobal({ ...before, numRuns: 0 });
      const [first, none, last] = await Promise.all([fc.check(plain()), fc.check(fair(), { seed: 1 }), fc.check(plain())]);
      expect([first.failed, none.failed, last.failed]).toEqual([false, true, false]);
    } finally {
      fc.configureGlobal(before);
    }
    const [timed, held] = await Promise.all([fc.check(plain(), { numRuns: 3, timeout: 1000 }), fc.check(fair(), { numRuns: 2, seed: 1, timeout: 60_000 })]);
    expect([timed.failed, timed.numRuns, held.failed, held.numRuns]).toEqual([false, 3, false, 2]);
  });

  it('is inconclusive when it is interrupted after draws that passed', async () => {
    const endless = (): ReturnType<typeof fair> => statistical(fc.integer(), () => holds((random) => random.uniform() < 0.1, probability.equals(0.1, { within: 0.01 })));
    const limits = { numRuns: 1_000_000, seed: 1, interruptAfterTimeLimit: 200 };
    // Without ours, fast-check counts this as a success.
    const plain = await fc.check(fc.asyncProperty(fc.integer(), () => new Promise<void>((resolve) => setTimeout(resolve, 1))), limits);
    expect([plain.failed, plain.interrupted]).toEqual([false, true]);
    const { failed, interrupted, errorInstance } = await fc.check(endless(), limits);
    expect([failed, interrupted]).toEqual([true, true]);
    expect(errorInstance).toBeInstanceOf(StatInconclusive);
    await expect(fc.assert(endless(), limits)).rejects.toThrow(/inconclusive \(interrupted\): \d+ of 1000000 draws/);
  });

  it('fails as inconclusive where a draw is undecided; it neither skips nor shrinks it', async () => {
    const poor = statistical(fc.integer({ min: 0, max: 1000 }), () => holds((random) => random.uniform() < 0.1, probability.equals(0.1), { budget: 64 }));
    const { failed, numSkips, numShrinks, errorInstance } = await fc.check(poor, { numRuns: 5, seed: 1 });
    expect([failed, numSkips, numShrinks]).toEqual([true, 0, 0]);
    expect(errorInstance).toBeInstanceOf(StatInconclusive);
    expect((errorInstance as Error).message).toMatch(/raise the budget/);
  });

  it('fails as invalid where a program keeps its generator', async () => {
    let kept: Random | undefined;
    const cheat = statistical(fc.integer(), () => holds((random) => (kept ??= random).uniform() < 0.5, probability.equals(0.5)));
    await expect(fc.assert(cheat, { numRuns: 3, seed: 1 })).rejects.toThrow(StatInvalid);
  });

  it('says what it says of a body that throws as fast-check would', async () => {
    const broken = statistical(fc.integer({ min: 0, max: 1000 }), (x) => {
      if (x > 10) throw new TypeError('too large');
      return holds(() => true, probability.equals(1));
    });
    const { counterexample, errorInstance } = await fc.check(broken, { seed: 1 });
    expect(counterexample).toEqual([11]);
    expect(errorInstance).toBeInstanceOf(TypeError);
    await expect(fc.assert(broken, { seed: 1 })).rejects.toThrow(/Property failed after/);
  });

  it.each([['nothing', undefined], ['an empty list', []], ['something else', 5]])('refuses a body that states %s', async (_, stated) => {
    await expect(fc.assert(statistical(fc.integer(), () => stated as never), { seed: 1 })).rejects.toThrow(/Property failed/);
    const { errorInstance } = await fc.check(statistical(fc.integer(), () => stated as never), { seed: 1 });
    expect((errorInstance as Error).message).toMatch(/body must return holds/);
  });

  it('skips values that fc.pre rules out before anything is stated', async () => {
    const even = statistical(fc.integer({ min: 0, max: 1000 }), (x) => {
      fc.pre(x % 2 === 0);
      return holds((random) => random.uniform() < (x % 2 === 0 ? 0.1 : 0.9), probability.equals(0.1, within));
    });
    const { failed, numRuns, numSkips } = await fc.check(even, { numRuns: 10, seed: 1 });
    expect([failed, numRuns]).toEqual([false, 10]);
    expect(numSkips).toBeGreaterThan(0);
  });

  it('says how many draws fc.pre ruled out: in the evidence, in a failure, and as the failure where they are too many', async () => {
    const skips: number[] = [];
    const stage = () => ({ ...stageOf(), skip: (draws: number) => void skips.push(draws) });
    const rare = (p: number) => statistical(fc.integer({ min: 0, max: 1000 }), (x) => (fc.pre(x >= 900), holds((random) => random.uniform() < p, probability.equals(0.1, within))), stage);
    const { numSkips } = await fc.check(rare(0.1), { numRuns: 5, seed: 1 });
    expect(numSkips).toBeGreaterThan(5);
    expect(skips).toEqual([numSkips]);

    const wrong = await fc.check(rare(0.2), { numRuns: 5, seed: 1 });
    const of = wrong.numSkips + wrong.numRuns;
    expect((wrong.errorInstance as StatRefuted).message).toContain(`${wrong.numSkips} of ${of} draws (${Math.round((100 * wrong.numSkips) / of)} %) were ruled out by fc.pre: nothing is said of those`);

    const starved = await fc.check(rare(0.1), { numRuns: 5, seed: 1, maxSkipsPerRun: 1 });
    expect([starved.failed, starved.errorInstance?.constructor]).toEqual([true, StatInconclusive]);
    await expect(fc.assert(rare(0.1), { numRuns: 5, seed: 1, maxSkipsPerRun: 1 })).rejects.toThrow(/^inconclusive \(too few draws\): \d of 5 draws[\s\S]*ruled out by fc\.pre[\s\S]*maxSkipsPerRun = 1 /);
  });

  it('does not take a value that nothing can be claimed about for a counterexample', async () => {
    // P = 0.5 and less is refused as a declaration where x is below 200.
    const partial = statistical(fc.integer({ min: 0, max: 1000 }), (x) => {
      if (x < 200) throw new UsageError({ owner: 'x', condition: 'must be at least 200' });
      return holds((random) => random.uniform() < 0.3, probability.equals(0.1, within));
    });
    const seed = [...Array(20).keys()].find((one) => (fc.sample(fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), async () => {}), { numRuns: 1, seed: one })[0] as [number])[0] > 300);
    const { counterexample } = await fc.check(partial, { seed: seed!, numRuns: 1 });
    expect(counterexample).toEqual([200]);
  });

  it('walks every outcome where that is asked for, shrinks by it, and says nothing of samples', async () => {
    const dice = (faces: number, p: number) => holds((random) => random.below(faces) === 0, probability.equals(p), { exhaustive: true });
    await fc.assert(statistical(fc.integer({ min: 2, max: 50 }), (faces) => dice(faces, 1 / faces)), { numRuns: 20, seed: 1 });
    const wrong = statistical(fc.integer({ min: 2, max: 1000 }), (faces) => dice(faces, faces < 137 ? 1 / faces : 1 / (faces + 1)));
    const { counterexample, errorInstance } = await fc.check(wrong, { numRuns: 20, seed: 1 });
    expect(counterexample).toEqual([137]);
    expect((errorInstance as StatRefuted).finding).toMatchObject({ verdict: 'refuted', enumerated: { value: '1/137', claimed: '1/138' } });
    expect((errorInstance as Error).message).toMatch(/all 137 equally likely paths/);
    expect((errorInstance as Error).message).not.toMatch(/fresh sample|beta|n = /);
  });

  it('reports the draw, never a shrunk value, where no fresh sample confirms one; so does a replay from below', async () => {
    // The draw and the first of its simpler values are refuted; whatever is asked later holds.
    const fickle = (wrong: number) => {
      let bodies = 0;
      return statistical(fc.integer({ min: 0, max: 1000 }), () => {
        const p = bodies++ < wrong ? 0.2 : 0.1;
        return holds((random) => random.uniform() < p, probability.equals(0.1, within));
      });
    };
    const [drawn] = fc.sample(fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), async () => {}), { numRuns: 1, seed: 1 })[0] as [number];
    for (const wrong of [1, 2]) {
      const { counterexample, counterexamplePath, numShrinks, errorInstance } = await fc.check(fickle(wrong), { numRuns: 1, seed: 1 });
      expect([counterexample, counterexamplePath, numShrinks]).toEqual([[drawn], '0', 0]);
      expect(errorInstance).toBeInstanceOf(StatRefuted);
      expect((errorInstance as StatRefuted).finding?.alpha).toBe(1e-10);
      expect((errorInstance as Error).message).toMatch(new RegExp(`at ${drawn}\\n  no fresh sample confirmed it`));
    }
    // Entered below the draw, which holds by then: only the search refuted the value.
    const { failed, errorInstance } = await fc.check(fickle(1), { seed: 1, path: '0:0', endOnFailure: true });
    expect(failed).toBe(true);
    expect(errorInstance).toBeInstanceOf(StatInconclusive);
    expect((errorInstance as Error).message).toMatch(/^inconclusive \(not confirmed\)/);
  });

  it('shrinks a refuted draw to refuted values, an invalid one to invalid ones, and one that throws to those that throw', async () => {
    const odd = holds(() => 5, probability.equals(0.5) as never);
    const wrong = holds((random) => random.uniform() < 0.2, probability.equals(0.1, within));
    const broken = (): never => {
      throw new TypeError('no such x');
    };
    const bands = { refuted: () => wrong, invalid: () => odd, thrown: broken };
    const ends: Record<string, (number | undefined)[]> = {};
    for (const [name, high] of Object.entries(bands)) {
      for (const low of Object.values(bands)) {
        // Simpler values fail in another way below 200.
        const property = statistical(fc.integer({ min: 0, max: 1000 }), (x) => (x >= 200 ? high() : low()));
        const seed = [...Array(20).keys()].find((one) => (fc.sample(fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), async () => {}), { numRuns: 1, seed: one })[0] as [number])[0] > 300);
        const { counterexample } = await fc.check(property, { numRuns: 1, seed: seed! });
        (ends[name] ??= []).push(counterexample?.[0]);
      }
    }
    expect(ends).toEqual({ refuted: [0, 200, 200], invalid: [200, 0, 200], thrown: [200, 200, 0] });
  });

  it('decides examples too, on streams of their own', async () => {
    const { failed, counterexample } = await fc.check(threshold(), { numRuns: 1, seed: 1, examples: [[900]], endOnFailure: true });
    expect([failed, counterexample]).toEqual([true, [900]]);
  });
});

describe('a bound', () => {
  it('is one relation', () => {
    expect(claimOf('test', probability, { atMost: 0.5, within: 0.1 } as never, {}).text).toBe('P ≤ 0.5 within 0.1');
    expect(claimOf('test', probability, 0.5, {}).text).toBe('P = 0.5');
    expect(claimOf('test', probability, { between: [0.1, 0.2] }, {}).text).toBe('P in [0.1, 0.2]');
    for (const bad of [{}, undefined, { atMost: 0.5, atLeast: 0.1 }, 'half']) expect(() => claimOf('test', probability, bad as never, {})).toThrow(UsageError);
  });
});

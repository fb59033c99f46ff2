/**
 * Acceptance: programs and runs that misbehave, comparisons, and reproducibility; cases 24, 26, 27, 28, 29 and 30. Case 25, and 30
 * through fast-check, are in `test/vitest/statistical.test.ts`; case 29 for worker threads of `check` in `test/run/check.test.ts`.
 */
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { neverFails, probability } from '../../src/property/claims/probability.ts';
import { follows } from '../../src/property/claims/follows.ts';
import { normal as normalLaw, uniform as uniformLaw } from '../../src/property/claims/laws.ts';
import { mean } from '../../src/property/claims/mean.ts';
import { median } from '../../src/property/claims/quantile.ts';
import { beats, lowerRisk, notWorse } from '../../src/property/claims/ordering.ts';
import { agreement } from '../../src/property/claims/agreement.ts';
import { scalesAs } from '../../src/property/claims/scaling.ts';
import { DuplicateStreamError } from '../../src/property/duplicate-stream.ts';
import { apart, decide, decideAtOnce, experiment, paired } from '../../src/property/experiment.ts';
import { DeclarationError } from '../../src/errors.ts';
import { normal } from '../../src/random/normal.ts';
import type { Random } from '../../src/random/random.ts';
import { coin, decided, LEVELS, over, seeds } from './programs.ts';

describe('a program that moves the generator that it is handed', () => {
  const place = [1, 2, 3, 4] as const;
  it.each<[string, (random: Random) => boolean | number]>([
    ['to one place for every replicate', (random) => random.seek(place, 0).uniform() < 0.5],
    ['and swallows the error', (random) => { try { random.seek(place, 0); } catch { /* drawn on */ } return random.uniform() < 0.5; }],
    ['once in a while', (random) => random.uniform() < 0.9 || random.seek(place, 0).uniform() < 0.5],
  ])('%s is invalid, whatever the claim', (_, program) => {
    for (const claim of [probability.equals(0.5, { within: 0.1 }), probability.atMost(0.99, { within: 0.005 })]) {
      const finding = decided(experiment(program, { name: 'mover' }), claim);
      expect(finding).toMatchObject({ verdict: 'invalid', reason: 'generator moved' });
      expect(finding.message()).toContain('a program that seeks may be given the same stream twice');
    }
  });

  it('is refused by name where every outcome is walked', () => {
    const mover = experiment((random) => random.below(2) === 0 && random.seek(place, 0).uniform() < 0.5);
    expect(() => decided(mover, probability.equals(0.5), { exhaustive: true })).toThrow(/draw must not move the source, got "seek"/);
  });
});

describe('a program that keeps its state', () => {
  it('24: and gives the states of a chain as replicates is invalid, or refuted with a warning, never simply supported', () => {
    const chain = (seed: number) => {
      let x = 0;
      return experiment((random) => (x = 0.9 * x + Math.sqrt(0.19) * normal(random)), { name: `chain ${seed}` });
    };
    for (const claim of [follows(normalLaw(0, 1))]) {
      const { findings } = over(30, (seed) => decided(chain(seed), claim, { seed }));
      expect(findings.filter(({ verdict }) => verdict === 'supported')).toEqual([]);
      expect(findings.filter(({ verdict }) => verdict === 'invalid').length).toBeGreaterThan(0);
    }
  });
  it('24: is told with the state of an event as well', () => {
    const chain = (seed: number) => {
      let on = false;
      return experiment((random) => (on = random.uniform() < (on ? 0.95 : 0.05)), { name: `switch ${seed}` });
    };
    const { findings } = over(30, (seed) => decided(chain(seed), probability.equals(0.5), { seed }));
    expect(findings.filter(({ verdict, warnings }) => verdict === 'supported' && warnings.length === 0)).toEqual([]);
    expect(findings.some(({ verdict, reason }) => verdict === 'invalid' && reason === 'not exchangeable')).toBe(true);
  });
  it('24: and uses one seed for two replicates is an error', () => {
    const seeded = experiment((_, replicate) => replicate % 2 === 0, { name: 'seeded', seeds: (replicate) => replicate % 60 });
    expect(() => decided(seeded, probability.equals(0.5))).toThrow(DuplicateStreamError);
  });
  it('24: and starts a generator of its own again is invalid, for a mean, a median and a law', () => {
    const own = (period: number) => {
      const tape = Array.from({ length: period }, (_, i) => (((i + 1) * 0.6180339887498949) % 1));
      return experiment((_, replicate) => tape[(replicate * 29) % period]!, { name: `period ${period}` });
    };
    for (const period of [64, 100]) {
      for (const claim of [mean.equals(0.5, { support: [0, 1], within: 0.01 }), median.equals(0.5), follows(uniformLaw())]) {
        const finding = decided(own(period), claim);
        expect(finding).toMatchObject({ verdict: 'invalid' });
        expect(['same stream twice', 'not exchangeable']).toContain(finding.reason);
      }
    }
    expect(decided(own(64), median.equals(0.5))).toMatchObject({ verdict: 'invalid', reason: 'same stream twice' });
    expect(decided(own(64), median.equals(0.5)).message()).toMatch(/starts again/);
    expect(decided(own(64), median.equals(0.5), { guard: false }).verdict).not.toBe('invalid');
  });
  it('24: and yields one number that is no integer is warned of, and no more', () => {
    const finding = decided(experiment(() => 0.25, { name: 'constant' }), mean.equals(0.25, { support: [0, 1], within: 0.05 }));
    expect(finding.verdict).toBe('supported');
    expect(finding.warnings).toEqual(['every replicate is 0.25: does the program draw from its argument?']);
    expect(decided(experiment(() => 1, { name: 'one' }), mean.equals(1, { support: [0, 1], within: 0.05 })).warnings).toEqual([]);
  });
  it('24: and keeps a generator from an earlier replicate is invalid', () => {
    let kept: Random | undefined;
    const keeper = experiment((random) => (kept ??= random).uniform() < 0.5, { name: 'keeper' });
    expect(decided(keeper, probability.equals(0.5))).toMatchObject({ verdict: 'invalid', reason: 'generator kept' });
  });
});

describe('two methods', () => {
  const error = (random: Random): number => Math.abs(normal(random));
  const worse = (random: Random): number => 1.2 * Math.abs(normal(random));
  it('26: that are the same are not better by .02, and not worse, though all pairs tie', () => {
    expect(decided(paired(error, error), beats({ by: 0.02 })).verdict).toBe('refuted');
    const finding = decided(paired(error, error), notWorse({ within: 0.02 }));
    expect(finding).toMatchObject({ verdict: 'supported', estimate: 0, logE: 0 });
    // ln(1000) / ln(1 + .95 * .02 / .98) = 360 for one bet of seven, and a look.
    expect(finding.replicates).toBeLessThanOrEqual(576);
  });
  it('are told apart in either direction', () => {
    expect(decided(paired(error, worse), beats({ by: 0.02 })).verdict).toBe('supported');
    expect(decided(paired(worse, error), notWorse()).verdict).toBe('refuted');
    expect(decided(apart(worse, error), notWorse({ within: 0.02 })).verdict).toBe('refuted');
    expect(decided(paired((random: Random) => 0.9 * random.uniform(), (random: Random) => random.uniform()), lowerRisk({ by: 0.02, support: [0, 1] })).verdict).toBe('supported');
  });
  it('are not better where nothing is gained, be it stated by how much or not', () => {
    const loss = (random: Random): number => random.uniform();
    const barelyWorse = (random: Random): number => random.uniform() + 0.005;
    for (const knowledge of [{ support: [0, 2] }, { sd: 0.5 }] as const) {
      for (const margin of [{}, { within: 0.02 }, { by: 0.02 }]) {
        expect(decided(paired(loss, loss), lowerRisk({ ...margin, ...knowledge })).verdict).toBe('refuted');
        expect(decided(paired(barelyWorse, loss), lowerRisk({ ...margin, ...knowledge })).verdict).toBe('refuted');
        expect(decided(paired((random: Random) => 0.9 * random.uniform(), loss), lowerRisk({ ...margin, ...knowledge }))).toMatchObject({ verdict: 'supported', excludes: 'that the gain is 0 or less' });
      }
      expect(decided(paired(loss, loss), lowerRisk({ by: 0, ...knowledge })).verdict).toBe('supported');
      expect(decided(paired(barelyWorse, loss), lowerRisk({ by: 0, within: 0.02, ...knowledge }))).toMatchObject({ verdict: 'supported', excludes: 'that the gain is -0.02 or less' });
    }
  });
  it('are spoken of with the deviation that is allowed', () => {
    const words = 'the mean loss of the first is below that of the second by at least';
    expect(lowerRisk({ support: [0, 2] }).text).toBe(`${words} d × 1.414, within d × 1.414`);
    expect(lowerRisk({ within: 0.1, sd: 1 }).text).toBe(`${words} 0.1, within 0.1`);
    expect(lowerRisk({ by: 0.3, sd: 1 }).text).toBe(`${words} 0.3, within 0.3`);
    expect(lowerRisk({ by: 0.3, within: 0.1, sd: 1 }).text).toBe(`${words} 0.3, within 0.1`);
    expect(lowerRisk({ by: 0, sd: 1 }).text).toBe('the mean loss of the first is not above that of the second, within d × 1');
    expect(beats({ by: 0.3 }).text).toBe('the first wins more often than the second by at least 0.3, within 0.3');
    for (const by of [-0.1, NaN, Infinity]) expect(() => lowerRisk({ by, sd: 1 })).toThrow(/by must be a number of at least 0/);
  });
  it('of one law agree in it, in its mean and in a probability, with no closed form; others do not', () => {
    const event = (p: number) => (random: Random): boolean => random.uniform() < p;
    expect(decided(apart(event(0.3), event(0.3)), agreement.probability({ within: 0.02 })).verdict).toBe('supported');
    expect(decided(apart(event(0.3), event(0.34)), agreement.probability({ within: 0.02 })).verdict).toBe('refuted');
    const share = (random: Random): number => random.uniform();
    expect(decided(apart(share, (random: Random) => 1 - random.uniform()), agreement.mean({ support: [0, 1], sd: 0.29, within: 0.02 })).verdict).toBe('supported');
    expect(decided(apart(share, (random: Random) => Math.sqrt(random.uniform())), agreement.mean({ support: [0, 1], within: 0.02 })).verdict).toBe('refuted');
    expect(decided(apart(error, (random: Random) => Math.abs(-normal(random))), agreement.law({ within: 0.03 })).verdict).toBe('supported');
    expect(decided(apart(error, worse), agreement.law({ within: 0.03 })).verdict).toBe('refuted');
  });
});

describe('times', () => {
  const sizes = [4, 8, 16, 32, 64];
  const growing = (growth: (n: number) => number) => apart(...sizes.map((n) => (random: Random) => growth(n) * Math.exp(0.5 * normal(random))));
  const linear = scalesAs(sizes, { shape: (n) => n, within: 0.05 });
  it('27: that grow as N log N are not linear in N with any constant', () => {
    const { verdicts, replicates } = over(20, (seed) => decided(growing((n) => n * Math.log(n)), linear, { seed }));
    expect(verdicts).toEqual({ refuted: seeds(20).length });
    expect(replicates).toBeLessThan(150);
  });
  it('27: that are linear are, and the constant is found', () => {
    const finding = decided(growing((n) => 3 * n), linear);
    expect(finding.verdict).toBe('supported');
    expect(finding.interval[0]! <= 3 && finding.interval[1]! >= 3).toBe(true);
  });
});

describe('a run', () => {
  it('28: of 1,000 true claims at 20 draws each raises no alarm', () => {
    const alpha = 1e-6 / 20_000;
    let alarms = 0;
    for (let claim = 0; claim < 1000; claim++) {
      const p = (claim + 0.5) / 1000;
      const program = coin(p);
      for (let draw = 0; draw < 20; draw++) {
        const { verdict } = decideAtOnce(program, probability.equals(p), { seed: `${claim} ${draw}`, alpha, beta: 1e-2, d: 0.5 });
        if (verdict === 'refuted' || verdict === 'invalid') alarms += 1;
      }
    }
    expect(alarms).toBe(0);
  });
  it('29: finds the same to the bit in eight threads, in one, and waiting or not', async () => {
    const module = (path: string): string => new URL(`../../dist/src/property/${path}`, import.meta.url).href;
    const code = `
      const { parentPort } = await import('node:worker_threads');
      const { decideAtOnce, experiment } = await import(${JSON.stringify(module('experiment.js'))});
      const { probability } = await import(${JSON.stringify(module('claims/probability.js'))});
      const { verdict, replicates, logE } = decideAtOnce(experiment((random) => random.uniform() < 0.5, { name: 'coin of 0.5' }), probability.equals(0.5, { within: 0.02 }), { seed: 7, alpha: 1e-6, beta: 1e-3 });
      parentPort.postMessage({ verdict, replicates, logE });`;
    const threads = Array.from(
      { length: 8 },
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
          worker.on('message', resolve);
          worker.on('error', reject);
        }),
    );
    const { verdict, replicates, logE } = await decide(coin(0.5), probability.equals(0.5, { within: 0.02 }), { seed: 7, ...LEVELS });
    expect(await Promise.all(threads)).toEqual(threads.map(() => ({ verdict, replicates, logE })));
  });
  it('30: that is interrupted is inconclusive', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 5);
    const finding = await decide(coin(0.5), probability.equals(0.5, { within: 1e-5 }), { seed: 1, signal: abort.signal });
    expect(finding).toMatchObject({ verdict: 'inconclusive', reason: 'interrupted' });
  });
});

describe('bad input', () => {
  it('is a named error that says what to do', async () => {
    const fair = probability.equals(0.5);
    for (const bad of [{ alpha: 0 }, { alpha: 1 }, { beta: 1.5 }, { beta: 0.5 }, { beta: NaN }, { d: 0 }, { d: 2 }, { budget: 0 }, { deadline: -1 }, { deadline: 5 }]) {
      expect(() => decided(coin(0.5), fair, bad), JSON.stringify(bad)).toThrow(DeclarationError);
    }
    for (const within of [0, -1, NaN, Infinity]) expect(() => decided(coin(0.5), probability.equals(0.5, { within }))).toThrow(/within must be a positive number/);
    // A deviation that nothing can have leaves the claim unfalsifiable.
    expect(() => decided(coin(0.5), probability.equals(0.5, { within: 0.6 }))).toThrow(/vacuous/);
    expect(() => decided(coin(0.5), probability.atMost(0.99, { within: 0.05 }))).toThrow(/vacuous/);
    expect(() => experiment(3 as never)).toThrow(/must be a function/);
    for (const bad of [null, 'fair', 3]) expect(() => experiment(() => true, bad as never)).toThrow(/^experiment: options must be an object, got /);
    // The message shows what was given, even where JSON cannot.
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const bad of [cycle, { big: 1n }]) expect(() => experiment(bad as never)).toThrow(/run must be a function, got an object that JSON cannot write \(pass/);
    expect(() => experiment(async () => true)).toThrow(/must be synchronous/);
    await expect(decide(experiment<boolean>((() => Promise.resolve(true)) as never, { name: 'promise' }), fair, { seed: 1 })).rejects.toThrow(/returned a promise/);
    expect(() => decided(coin(0.5) as never, notWorse())).toThrow(/must have 2 arms/);
  });
  it('is an invalid verdict where only the replicates show it', () => {
    const text = experiment<boolean>((() => 'yes') as never, { name: 'text' });
    expect(decided(text, probability.equals(0.5))).toMatchObject({ verdict: 'invalid', reason: 'wrong type' });
    expect(decided(experiment(() => 0.5, { name: 'half' }), probability.equals(0.5))).toMatchObject({ verdict: 'invalid', reason: 'wrong type' });
    let now = 0;
    const slow = experiment(() => (now += 20) > 0, { name: 'slow' });
    expect(decided(slow, probability.equals(0.5), { deadline: 10, clock: () => now })).toMatchObject({ verdict: 'invalid', reason: 'deadline' });
  });
  it('throws once and is counted, not forgiven', () => {
    const thrower = experiment((random) => {
      if (random.uniform() < 0.01) throw new Error('overflow');
      return 1;
    });
    const finding = decided(thrower, neverFails({ within: 1e-3 }));
    expect(finding).toMatchObject({ verdict: 'refuted', firstError: 'overflow' });
    expect(decided(coin(0.5), neverFails({ within: 1e-3 })).verdict).toBe('supported');
  });

  const unreadable = Object.defineProperty(new Error('kept'), 'message', { get() { throw new Error('no'); } });
  it.each<[string, unknown]>([
    ['no object at all', null],
    ['an object without a prototype', Object.create(null)],
    ['an object that cannot be written', { toString() { throw new Error('no'); } }],
    ['an error that cannot be read', unreadable],
    ['an error whose message is an object', Object.assign(new Error('kept'), { message: Object.create(null) as string })],
    ['a proxy that throws', new Proxy({}, { getPrototypeOf() { throw new Error('no'); } })],
  ])('throws %s, and the decision goes on', (_, thrown) => {
    const finding = decided(experiment((random): number => { if (random.uniform() < 0.01) throw thrown; return 1; }), neverFails({ within: 1e-3 }));
    expect(finding).toMatchObject({ verdict: 'refuted', firstError: thrown === null ? 'null' : 'an error that cannot be shown' });
    expect(finding.undefinedBy.thrown).toBe(finding.undefinedOutcomes);
  });

  it.each<[string, () => unknown, string]>([
    ['a field that throws', () => ({ get a() { throw new Error('no'); } }), 'thrown'],
    ['a proxy that throws', () => new Proxy({}, { has() { throw new Error('no'); }, ownKeys() { throw new Error('no'); } }), 'thrown'],
    ['NaN at a depth beyond the stack', () => Array.from({ length: 1e5 }).reduce<unknown>((inner) => [inner], NaN), 'notANumber'],
  ])('returns %s, which is an undefined outcome like others', (_, made, how) => {
    const value = made();
    const finding = decided(experiment((random) => (random.uniform() < 0.5 ? value : 1)), neverFails({ within: 0.1 }));
    expect([finding.verdict, finding.undefinedBy[how as 'thrown']]).toEqual(['refuted', finding.undefinedOutcomes]);
  });
});

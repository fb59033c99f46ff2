import { describe, expect, it } from 'vitest';
import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { integer, real } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { cite } from '../../src/claim/source.ts';
import { inline, type Executor } from '../../src/property/execute.ts';
import { kindOf } from '../../src/property/kinds/index.ts';
import { property } from '../../src/property/property.ts';
import { confirmationLevel, shrink, type ShrinkOptions } from '../../src/property/shrink.ts';
import { candidates } from '../../src/property/shrink-candidates.ts';
import type { Site } from '../../src/property/trial.ts';
import type { Point } from '../../src/protocol/point.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { Random } from '../../src/random/random.ts';

const assumes = { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' } as const;

/** An event whose probability is a function of the point. */
function event(name: string, initial: readonly string[], rate: (at: Point) => number): Simulator & { assumptions: typeof assumes } {
  return {
    name,
    module: import.meta.url,
    exportName: name,
    assumptions: assumes,
    initial,
    observables: { hit: 'indicator' },
    cost: () => 1,
    simulate({ initial: at, key, from, to, probes }) {
      const random = new Random();
      const size = to - from;
      const p = rate(at);
      const values = new Float64Array(probes.length * size);
      for (let i = 0; i < size; i++) {
        const hit = random.seek(key, from + i).uniform() < p ? 1 : 0;
        for (let q = 0; q < probes.length; q++) values[q * size + i] = hit;
      }
      return values;
    },
  };
}

const threshold = claim({
  id: 'test/threshold',
  title: 'An event has probability 0.1 for every x',
  parameters: { x: integer({ min: 0, max: 1000, tex: 'x', meaning: 'place' }) },
  estimand: probabilityOf('hit', 'P'),
  relation: 'equals',
  formula: '0.1',
  independentOf: ['x'],
  assumes,
  status: 'conjecture',
  source: cite('test', 'planted'),
});

const plane = claim({
  ...threshold,
  id: 'test/plane',
  parameters: {
    x: integer({ min: 0, max: 1000, tex: 'x', meaning: 'place' }),
    y: integer({ min: 1, max: 1e9, tex: 'y', meaning: 'size' }),
    q: real({ min: 0, max: 1, tex: 'q', meaning: 'share' }),
  },
  independentOf: ['x', 'y', 'q'],
});

/** A deviation of 0.02 where the claim says 0.1. */
const d = 0.02 / 0.3;

async function siteOf(declared: typeof threshold | typeof plane, rate: (at: Point) => number, point: Point): Promise<Site> {
  const one = property({ claim: declared, simulator: event('event', Object.keys(declared.parameters), rate) });
  const [prepared] = await prepare([declared]);
  return { property: one, prepared: prepared!, point, origin: 'draw', resolution: kindOf(declared).resolve(prepared!, point, d, 1e-3) };
}

const options = (seed: number, change: Partial<ShrinkOptions> = {}): ShrinkOptions => ({ seed, d, budget: 300_000, executor: inline, ...change });

describe('shrinking a refuted point', () => {
  it('finds the smallest failing x for each of 200 seeds', async () => {
    const found: unknown[] = [];
    for (let seed = 0; seed < 200; seed++) {
      const site = await siteOf(threshold, ({ x = 0 }) => (x >= 137 ? 0.12 : 0.1), { x: 500 + 2 * seed });
      found.push((await shrink(site, options(seed)))?.site.point['x']);
    }
    // A neighbour that fails is passed over twice with chance 1e-4 at most; there are about six on the way, so five of 200 would
    // happen once in ten million times.
    expect(found.filter((x) => x !== 137).length).toBeLessThanOrEqual(4);
    expect(found.every((x) => (x as number) >= 137)).toBe(true);
    expect(found).toHaveLength(200);
  });

  it('reports the numbers of the confirming sample: its interval holds the truth and leaves the claim out', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const found = (await shrink(await siteOf(threshold, ({ x = 0 }) => (x >= 137 ? 0.12 : 0.1), { x: 800 }), options(seed)))!;
      const [lo, hi] = found.outcome.interval as [number, number];
      expect(lo > 0.1 && lo < 0.12 && hi > 0.12).toBe(true);
      expect(found.alpha).toBeLessThanOrEqual(5e-7);
      // ln(1 / alpha), since the alarm at the confirmation's level is what it was for; the final look may stop below it.
      expect(found.outcome.verdict).toBe('refuted');
      expect(found.from).toEqual({ x: 800 });
      expect(found.taken).toBeGreaterThan(0);
      expect(found.tried).toBeGreaterThan(found.taken);
    }
  });

  it('never reports a counterexample to a true claim, however it got there', async () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(await shrink(await siteOf(threshold, () => 0.1, { x: 1000 }), options(seed))).toBeUndefined();
    }
  });

  it('goes back to the parent where the search took a false step', async () => {
    // At this level of the search every tenth passing candidate is taken; nothing but the confirmation stands in the way.
    let steps = 0;
    for (let seed = 0; seed < 40; seed++) {
      const found = (await shrink(await siteOf(threshold, ({ x = 0 }) => (x >= 137 ? 0.12 : 0.1), { x: 900 }), options(seed, { searchAlpha: 0.3 })))!;
      expect(found.site.point['x']).toBeGreaterThanOrEqual(137);
      steps += found.alpha < confirmationLevel(1e-6, 1) ? 1 : 0;
    }
    expect(steps).toBeGreaterThan(0);
  });

  it('brings every parameter down: integers to the edge of the fault, reals to values that are short', async () => {
    const faulty = ({ x = 0, y = 0, q = 0 }: Point): number => (x >= 3 && y >= 40 && q > 0.2 ? 0.3 : 0.1);
    const found = (await shrink(await siteOf(plane, faulty, { x: 421, y: 123_456_789, q: 0.617_283_945 }), options(5)))!;
    expect(found.site.point).toEqual({ x: 3, y: 40, q: 1 });
  });

  it('stays in the domain of the claim', async () => {
    const [low] = await prepare([{ ...plane, requires: 'x > y' } as unknown as typeof plane]);
    const one = property({ claim: low!.claim as typeof plane, simulator: event('event', ['x', 'y', 'q'], () => 0.3) });
    const point = { x: 900, y: 800, q: 0.3 };
    const site: Site = { property: one, prepared: low!, point, origin: 'draw', resolution: kindOf(one.claim).resolve(low!, point, d, 1e-3) };
    expect((await shrink(site, options(1)))?.site.point).toEqual({ x: 2, y: 1, q: 0 });
  });

  it('gives the same on an executor that is slow and has many hands', async () => {
    const slow: Executor = {
      size: 7,
      run: async (simulator, request) => {
        await new Promise((resolve) => setTimeout(resolve, 0));
        return inline.run(simulator, request);
      },
    };
    const site = await siteOf(threshold, ({ x = 0 }) => (x >= 137 ? 0.12 : 0.1), { x: 777 });
    const [here, there] = [await shrink(site, options(3)), await shrink(site, options(3, { executor: slow }))];
    expect(here).toBeDefined();
    expect(there).toEqual(here);
  });

  it('ends where the budget ends, with what it has', async () => {
    const site = await siteOf(threshold, ({ x = 0 }) => (x >= 137 ? 0.12 : 0.1), { x: 777 });
    const none = (await shrink(site, options(3, { budget: 0 })))!;
    expect([none.site.point, none.taken, none.tried]).toEqual([{ x: 777 }, 0, 0]);
    const some = (await shrink(site, options(3, { budget: 12_000 })))!;
    expect(some.site.point['x']).toBeLessThan(777);
    expect(some.tried).toBeLessThan(10);
  });

  it('stops when the run is interrupted', async () => {
    const site = await siteOf(threshold, () => 0.5, { x: 777 });
    expect(await shrink(site, options(3, { signal: AbortSignal.abort() }))).toBeUndefined();
  });

  it('spends at most its error on any number of confirmations', () => {
    let sum = 0;
    for (let j = 1; j <= 100_000; j++) sum += confirmationLevel(1e-6, j);
    expect(sum).toBeLessThanOrEqual(1e-6);
    expect(sum).toBeGreaterThan(0.999e-6);
  });
});

describe('candidates', () => {
  const values = (name: 'x' | 'q', from: number, floor?: number): number[] =>
    [...candidates({ [name]: plane.parameters[name] }, { [name]: from }, floor === undefined ? undefined : { name, floor })].map(({ point }) => point[name]!);

  it('are the least integer, then half the way back, then one less', () => {
    expect(values('x', 100)).toEqual([0, 50, 75, 88, 94, 97, 99]);
    expect(values('x', 1)).toEqual([0]);
    expect(values('x', 0)).toEqual([]);
  });

  it('lie between the floor and the point', () => {
    expect(values('x', 100, 50)).toEqual([75, 88, 94, 97, 99]);
    expect(values('x', 51, 50)).toEqual([]);
  });

  it('are reals that are shorter to write, the shortest first', () => {
    expect(values('q', 0.61728)).toEqual([0, 1, 0.5, 0.1, 0.6, 0.62, 0.617]);
    expect(values('q', 3.2168e-7)).toEqual([0, 1, 0.5, 0.1, 1e-4, 1e-6, 1e-7, 3e-7, 3.2e-7, 3.22e-7]);
    expect(values('q', 0.1)).toEqual([0, 1]);
    expect(values('q', 0)).toEqual([]);
  });

  it('go on with the parameter that was simplified last', () => {
    const names = [...candidates(plane.parameters, { x: 4, y: 3, q: 0.25 }, { name: 'q' })].map(({ latest }) => latest.name);
    expect(names.slice(0, 4)).toEqual(['q', 'q', 'q', 'q']);
    expect(new Set(names)).toEqual(new Set(['q', 'x', 'y']));
  });

  it('go to the default of a parameter that has one, and leave it there', () => {
    const ddof = integer({ min: 0, max: 1, default: 1, tex: 'd', meaning: 'divisor' });
    expect([...candidates({ ddof }, { ddof: 0 })].map(({ point }) => point)).toEqual([{ ddof: 1 }]);
    expect([...candidates({ ddof }, { ddof: 1 })]).toEqual([]);
  });
});

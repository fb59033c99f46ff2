import { describe, expect, it } from 'vitest';
import { properties } from '../../properties/index.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { CHUNK } from '../../src/inference/looks.ts';
import { type Batch, BatchRun } from '../../src/property/batch.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { simulator } from '../../src/process/training.ts';
import { observe } from '../../src/property/block.ts';
import { execute, inline } from '../../src/property/execute.ts';
import { kindOf } from '../../src/property/kinds/index.ts';
import { batchOf } from '../../src/property/plan.ts';
import { SimulatorFailure } from '../../src/property/simulator-failure.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import type { Random } from '../../src/random/random.ts';

const sharpness = { seed: 11, d: 0.1, levels: { alpha: 1e-10, beta: 1e-3 } };

async function batchFor(id: string, at: Readonly<Record<string, number>>): Promise<ReturnType<typeof batchOf>> {
  const property = properties.find((one) => one.id === id)!;
  const [prepared] = await prepare([property.claim]);
  const point = prepared!.complete(at);
  return batchOf({ property, prepared: prepared!, point, origin: 'declared', resolution: kindOf(property.claim).resolve(prepared!, point, 0.1, 1e-3) }, sharpness);
}

const cells = [
  ['bernoulli/survival@bernoulli', { n: 50, p0: 0.05, k: 12 }],
  ['bernoulli/variance@bernoulli', { n: 20, p0: 0.3, k: 6 }],
  ['gaussian/log-mean@gaussian', { n: 10, sigma0: 2, k: 4 }],
  ['gaussian/step-law@gaussian', { n: 10, sigma0: 2, k: 4 }],
  ['poisson/forgetting-median@poisson', { n: 4, lambda0: 2 }],
] as const;

describe('a batch', () => {
  it.each(cells)('decides %s the same, however its work is cut into blocks', async (id, at) => {
    const outcomes = [];
    for (const size of [1, 3, 40, 4000]) {
      const batch = await batchFor(id, at);
      const run = new BatchRun(batch);
      let blocks = 0;
      while (!run.done && blocks++ < 10_000) {
        const request = run.request(size * CHUNK);
        expect(request.from).toBe(run.replicates);
        expect((request.to - request.from) % CHUNK).toBe(0);
        run.absorb(observe(batch.simulator, request), request.to);
      }
      outcomes.push([...run.outcomes.values()][0]);
    }
    expect(outcomes[0]?.verdict).toBe('supported');
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });

  it('extends its replicates: the first 1,000 of 4,000 are those of a run of 1,000', async () => {
    const { simulator, initial, key } = await batchFor(...cells[1]);
    const probes = [{ observable: 'value', k: 6, at: {} }, { observable: 'survived', k: 3, at: {} }];
    const long = simulator.simulate({ initial, key, from: 0, to: 4000, probes });
    const short = simulator.simulate({ initial, key, from: 0, to: 1000, probes });
    expect(short.slice(0, 1000)).toEqual(long.slice(0, 1000));
    expect(short.slice(1000)).toEqual(long.slice(4000, 5000));
    expect(simulator.simulate({ initial, key, from: 1000, to: 2000, probes }).slice(0, 1000)).not.toEqual(short.slice(0, 1000));
  });

  it('stops at its limit without a decision', async () => {
    const batch = await batchFor(...cells[0]);
    const run = new BatchRun(batch, 100);
    const request = run.request(CHUNK);
    expect(request.to).toBe(64);
    run.absorb(observe(batch.simulator, request), request.to);
    const second = run.request(CHUNK);
    expect(second.to).toBe(128);
    run.absorb(observe(batch.simulator, second), second.to);
    expect([...run.outcomes.values()]).toMatchObject([{ verdict: 'inconclusive', reason: 'budget', replicates: 128 }]);
  });

  it('takes an indicator that is neither 0 nor 1 for undefined', () => {
    const simulator: Simulator = {
      name: 'odd', module: import.meta.url, exportName: 'odd', initial: [], observables: { hit: 'indicator' }, cost: () => 1,
      assumptions: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
      // Turned by one from chunk to chunk: the same chunk again would be the same stream twice.
      simulate: ({ from, to }) => Float64Array.from({ length: to - from }, (_, i) => [0, 1, 0.5, NaN, Infinity, -1, 1, 0][(from + i + Math.floor((from + i) / 64)) % 8]!),
    };
    const [facts] = observe(simulator, { initial: {}, key: [0, 0, 0, 1], from: 0, to: 128, probes: [{ observable: 'hit', k: 0, at: {} }] });
    expect(facts).toEqual({ kind: 'indicator', lo: Uint8Array.of(16, 16), hi: Uint8Array.of(48, 48) });
  });
});

describe('a simulator without outcomes', () => {
  /** Replicates that a fault spoils. */
  const faults: Readonly<Record<string, (i: number) => boolean>> = { 'throws always': () => true, 'throws but for one in ten': (i) => i % 10 !== 0 };

  function spoilt(batch: Batch, spoils: (i: number) => boolean, asked: number[], how: 'throw' | 'NaN'): Batch {
    const { simulator } = batch;
    return {
      ...batch,
      simulator: {
        ...simulator,
        simulate: (request) => {
          asked.push(request.to);
          const values = simulator.simulate(request);
          const size = request.to - request.from;
          for (let i = 0; i < size; i++) {
            if (!spoils(request.from + i)) continue;
            if (how === 'throw') throw new TypeError('no outcome');
            request.probes.forEach((_, p) => (values[p * size + i] = NaN));
          }
          return values;
        },
      },
    };
  }

  it.each(cells)('is invalid for %s at an early look, after few replicates tried one by one', async (id, at) => {
    for (const [name, spoils] of Object.entries(faults)) {
      for (const how of ['throw', 'NaN'] as const) {
        const asked: number[] = [];
        const [run] = await execute([spoilt(await batchFor(id, at), spoils, asked, how)], inline);
        const [outcome] = [...run!.outcomes.values()];
        expect(outcome, `${name}, ${how}`).toMatchObject({ verdict: 'invalid' });
        expect(outcome!.replicates).toBeLessThanOrEqual(256);
        // One replicate that is repeated, the first chunk, and its replicates alone.
        if (name === 'throws always') expect(asked.length).toBeLessThanOrEqual(2 + CHUNK);
      }
    }
  });

  it('leaves the outcome alone where a tenth is undefined', async () => {
    const batch = await batchFor('bernoulli/survival@bernoulli', { n: 50, p0: 0.05, k: 12 });
    const [run] = await execute([spoilt(batch, (i) => i % 10 === 0, [], 'NaN')], inline);
    expect([...run!.outcomes.values()][0]).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
  });

  it('refutes what fails even if all that is undefined would have kept it', async () => {
    const batch = await batchFor('poisson/forgetting-median@poisson', { n: 4, lambda0: 2 });
    const simulator = { ...batch.simulator, simulate: ({ from, to, probes }: Parameters<Simulator['simulate']>[0]) => Float64Array.from({ length: probes.length * (to - from) }, (_, i) => ((from + (i % (to - from))) % 5 === 0 ? NaN : 1)) };
    const [run] = await execute([{ ...batch, simulator }], inline);
    expect([...run!.outcomes.values()][0]).toMatchObject({ verdict: 'refuted' });
  });
});

describe('a trajectory that moves the generator that it is handed', () => {
  const place = [1, 2, 3, 4] as const;
  it.each<[string, (random: Random) => number]>([
    ['to one place for every replicate', (random) => random.seek(place, 0).below(2)],
    ['and swallows the error', (random) => { try { random.seek(place, 0); } catch { /* drawn on */ } return random.below(2); }],
  ])('%s is no simulator', (_, draw) => {
    let hit = 0;
    const trajectory = () => ({ restart() {}, advance(random: Random) { hit = draw(random); }, observer: () => () => hit });
    const moving = simulator({ ...bernoulli, name: 'moving', trajectory });
    const request = { initial: {}, key: place, from: 0, to: 128, probes: [{ observable: 'extinct', k: 1, at: {} }] };
    expect(() => observe(moving, request)).toThrow(SimulatorFailure);
    expect(() => observe(moving, request)).toThrow(/^generator moved: .*must be drawn from where it stands/);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { poisson } from '../../src/process/families/poisson.ts';
import { observe } from '../../src/property/block.ts';
import type { SimulationRequest, Simulator } from '../../src/protocol/simulator.ts';
import { Pool } from '../../src/run/pool.ts';

const request: SimulationRequest = {
  initial: { n: 10, lambda0: 1 },
  key: [1, 2, 3, 4],
  from: 0,
  to: 128,
  probes: [
    { observable: 'survived', k: 5, at: {} },
    { observable: 'value', k: 5, at: {} },
  ],
};

let pool: Pool | undefined;
afterEach(() => pool?.close());

/** A simulator in a module of its own, as a user's would be. */
function written(body: string, observables: Simulator['observables'] = { x: 'value' }): Simulator {
  const file = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'own.mjs');
  writeFileSync(file, `export const own = { observables: ${JSON.stringify(observables)}, simulate(request) { ${body} } };\n`);
  return { ...poisson, name: 'own', module: pathToFileURL(file).href, exportName: 'own', observables };
}

describe('the pool', () => {
  it('returns the facts that the calling thread would find', async () => {
    pool = new Pool(2);
    const [a, b] = await Promise.all([pool.run(poisson, request), pool.run(poisson, { ...request, from: 64 })]);
    expect(a).toEqual(observe(poisson, request));
    expect(b).toEqual(observe(poisson, { ...request, from: 64 }));
  });

  it('runs the blocks of a killed worker again', async () => {
    const flag = join(mkdtempSync(join(tmpdir(), 'killed-')), 'once');
    const own = written(`
      const fs = process.getBuiltinModule ? process.getBuiltinModule('node:fs') : undefined;
      if (fs && !fs.existsSync(${JSON.stringify(flag)})) { fs.writeFileSync(${JSON.stringify(flag)}, ''); process.exit(1); }
      return new Float64Array(request.to - request.from).fill(7);`);
    pool = new Pool(1);
    const [facts] = await pool.run(own, { ...request, probes: [{ observable: 'x', k: 1, at: {} }] });
    expect(facts).toEqual({ kind: 'value', values: new Float64Array(128).fill(7) });
  });

  it('gives up on a block that kills every worker, and says why', async () => {
    pool = new Pool(1);
    await expect(pool.run(written('process.exit(3);'), request)).rejects.toThrow(/ended its thread 3 times.*exit code 3/);
  });

  it('keeps replicates that throw as undefined outcomes, and the others as they are', async () => {
    const own = written(`
      const out = new Float64Array(request.to - request.from);
      for (let i = 0; i < out.length; i++) { if ((request.from + i) % 5 === 0) throw new Error('no'); out[i] = request.from + i; }
      return out;`);
    pool = new Pool(1);
    const [facts] = await pool.run(own, { ...request, probes: [{ observable: 'x', k: 1, at: {} }] });
    const values = facts?.kind === 'value' ? [...facts.values] : [];
    expect(values).toEqual(Array.from({ length: 128 }, (_, i) => (i % 5 === 0 ? NaN : i)));
  });

  it('ends a block that fills its heap, and goes on with the others', async () => {
    pool = new Pool(1, { memory: 48 });
    const hoards = written('const all = []; for (;;) all.push({ all });');
    const [lost, kept] = await Promise.allSettled([pool.run(hoards, request), pool.run(poisson, request)]);
    expect(String((lost as PromiseRejectedResult).reason)).toMatch(/out of memory: the simulator filled more than 48 MB/);
    expect((kept as PromiseFulfilledResult<unknown>).value).toEqual(observe(poisson, request));
  });

  it('cuts a block that takes too long, to facts that are those of the whole', async () => {
    const body = `
      const size = request.to - request.from;
      if (size > 40) wait();
      const at = (replicate) => [1, 0, NaN, 0][(replicate + Math.floor(replicate / 64)) % 4];
      return new Float64Array(2 * size).map((_, i) => at(request.from + (i % size)));`;
    const observables = { x: 'indicator', y: 'value' } as const;
    const waits = written(`const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); ${body}`, observables);
    const whole: Simulator = { ...waits, simulate: new Function('request', `const wait = () => {}; ${body}`) as Simulator['simulate'] };
    const asked = { ...request, from: 64, to: 256, probes: [{ observable: 'x', k: 1, at: {} }, { observable: 'y', k: 1, at: {} }] };
    pool = new Pool(1, { deadline: 250 });
    const facts = await pool.run(waits, asked);
    expect(facts).toEqual(observe(whole, asked));
    expect(facts[0]).toEqual({ kind: 'indicator', lo: Uint8Array.of(16, 16, 16), hi: Uint8Array.of(32, 32, 32) });
  }, 30_000);

  it('refuses a deadline or a heap of nothing', () => {
    expect(() => new Pool(1, { deadline: 0 })).toThrow(/deadline must be positive/);
    expect(() => new Pool(1, { memory: NaN })).toThrow(/memory must be positive/);
  });

  it('names a module that lacks the export', async () => {
    pool = new Pool(1);
    await expect(pool.run({ ...poisson, exportName: 'nothing' }, request)).rejects.toThrow(/exports no nothing/);
  });
});

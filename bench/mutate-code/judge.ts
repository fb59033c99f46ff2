/**
 * A process that holds the plan of the default `check` and judges mutants against it, one after the other: same points, same streams,
 * same levels, same looks. Only the order of the work differs, a little of every stream first, so that a bad mutant is known at once;
 * the first red verdict ends it.
 */
import { comparisons, properties } from '../../properties/index.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { DECISION_ALPHA } from '../../src/inference/ledger.ts';
import { CHUNK } from '../../src/inference/looks.ts';
import { BatchRun } from '../../src/property/batch.ts';
import { byWorld, decideWorld } from '../../src/property/enumeration.ts';
import { costOf } from '../../src/property/execute.ts';
import { batchesOf, plan } from '../../src/property/plan.ts';
import type { Property } from '../../src/property/property.ts';
import type { World } from '../../src/protocol/world.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { Pool } from '../../src/run/pool.ts';
import { theory } from '../../theory/index.ts';

/** What to judge. */
export interface Task {
  /** URL of the `src` of a copy. */
  readonly src: string;
  /** Names of the simulators, and of the programs of comparisons, that run on the changed file. */
  readonly simulators: readonly string[];
  readonly d: number;
  /** Replicates that no stream exceeds; what is not red by then survives. */
  readonly most: number;
  /** Only properties whose id matches, if given. */
  readonly only?: string;
  /** Whether the points are those of a run of all properties, as by default; if not, the plan is made sooner. */
  readonly whole?: boolean;
}

/** How it ended. Survivors are `supported`, `inconclusive` (no verdict was red, but one had no end) and `open` (not yet red after `most` replicates). */
export interface Judgement {
  readonly verdict: 'refuted' | 'invalid' | 'threw' | 'timeout' | 'inconclusive' | 'open' | 'supported';
  readonly by: string;
  readonly seconds: number;
}

/** Sent while at work: with `patience` it watches over itself; without, it walks worlds on changed code and may hang. */
export type Word = { readonly patience: boolean } | Judgement;

/** Replicates that every stream gets before any gets more, twice. */
const FIRST = 256;
const SECOND = 4096;
/** Sampler calls in one block, hundredths of a second. */
const BLOCK = 30_000;
/** Microseconds of processor time after which a block will not end. */
const STUCK = 3e6;

const levels = { alpha: DECISION_ALPHA, beta: 1e-3 };
const prepared = new Map((await prepare(theory)).map((one) => [one.claim.id, one]));
const sharpness = (d: number): { seed: number; d: number; levels: typeof levels } => ({ seed: 1, d, levels });
const plans = new Map<string, Awaited<ReturnType<typeof plan>>>();

async function plansFor(d: number, whole: boolean, chosen: (property: Property) => boolean): Promise<Awaited<ReturnType<typeof plan>>> {
  // A claim that is expected to be refuted is green when it is, so it tells mutants apart only by accident.
  const wanted = properties.filter((property) => property.claim.expected === undefined && chosen(property));
  const missing = wanted.filter(({ id }) => !plans.has(`${id} ${d}`)).map(({ claim }) => claim.id);
  if (missing.length > 0) {
    // The draws of a simulator depend on all its claims, whichever are judged.
    const made = await plan(whole ? properties : wanted, prepared, ({ id }) => missing.includes(id), sharpness(d));
    for (const one of made) plans.set(`${one.property.id} ${d}`, [one]);
  }
  return wanted.flatMap(({ id }) => plans.get(`${id} ${d}`) ?? []);
}

/** A simulator as the copy has it; what is not called here, such as its cost, is the unchanged one's. */
function copyOf(simulator: Simulator, src: string): Simulator {
  return { ...simulator, module: new URL(simulator.module.replace(/^.*\/src\//, ''), src).href };
}

/** The promise's result, unless the process works longer than a block can take without it. */
async function unlessStuck<T>(work: Promise<T>): Promise<T | 'stuck'> {
  let watch: NodeJS.Timeout | undefined;
  const start = process.cpuUsage();
  const stuck = new Promise<'stuck'>((resolve) => {
    watch = setInterval(() => {
      if (process.cpuUsage(start).user > STUCK) resolve('stuck');
    }, 200);
  });
  const first = await Promise.race([work, stuck]);
  clearInterval(watch);
  return first;
}

type Found = Omit<Judgement, 'seconds'>;

async function sampled(runs: readonly BatchRun[], copies: ReadonlyMap<string, Simulator>, pool: Pool, limit: number): Promise<Found | undefined> {
  let open: Found | undefined;
  for (const run of runs) {
    const size = Math.ceil(BLOCK / costOf(run.batch) / CHUNK) * CHUNK;
    while (!run.done && run.replicates < limit) {
      const request = run.request(Math.min(size, limit - run.replicates));
      const facts = await unlessStuck(pool.run(copies.get(run.batch.simulator.name)!, request));
      if (facts === 'stuck') return { verdict: 'timeout', by: run.batch.name };
      run.absorb(facts, request.to);
    }
    for (const [{ site, point }, { verdict, reason }] of run.outcomes) {
      const by = `${site.property.id} at ${JSON.stringify(point)}, ${run.replicates} replicates${reason === undefined ? '' : `: ${reason}`}`;
      if (verdict === 'refuted' || verdict === 'invalid') return { verdict, by };
      if (verdict === 'inconclusive') open = { verdict, by };
    }
    if (!run.done) open ??= { verdict: 'open', by: run.batch.name };
  }
  return open;
}

function walked(worlds: ReturnType<typeof byWorld>): Found | undefined {
  for (const world of worlds) {
    for (const { verdict, reason, site } of decideWorld(world)) {
      if (verdict === 'refuted' || verdict === 'invalid') return { verdict, by: `${site.property.id}, ${reason}` };
    }
  }
  return undefined;
}

/** Claims about numbers that a changed program computes. */
async function recomputed({ src, simulators, only }: Task): Promise<Found | undefined> {
  for (const comparison of comparisons) {
    const { id, claim, program } = comparison;
    if (program === undefined || claim.expected !== undefined || !simulators.includes(program.name) || (only !== undefined && !new RegExp(only).test(id))) continue;
    const module = new URL(program.module.replace(/^.*\/src\//, ''), src).href;
    const changed = ((await import(module)) as Record<string, typeof program>)[program.exportName]!;
    for (const { verdict, reason, at } of comparison.decide(prepared.get(claim.id)!, changed)) {
      if (verdict === 'refuted' || verdict === 'invalid' || verdict === 'inconclusive') return { verdict, by: `${id} at ${JSON.stringify(at)}, ${reason}` };
    }
  }
  return undefined;
}

async function judge(task: Task, send: (word: Word) => void): Promise<Found> {
  const { src, simulators, d, most, only, whole } = task;
  // A changed program may never end.
  send({ patience: false });
  const computed = await recomputed(task);
  if (computed !== undefined && computed.verdict !== 'inconclusive') return computed;
  send({ patience: true });
  const chosen = await plansFor(d, whole ?? true, ({ id, simulator }) => simulators.includes(simulator.name) && (only === undefined || new RegExp(only).test(id)));
  const copies = new Map(chosen.map(({ property: { simulator } }) => [simulator.name, copyOf(simulator, src)]));
  const runs = batchesOf(chosen, sharpness(d), false)
    .sort((one, other) => costOf(one) - costOf(other))
    .map((batch) => new BatchRun(batch));
  const size = ({ world: { n, k } }: { readonly world: World }): number => Number(n) * Number(k);
  const pool = new Pool(1);
  try {
    const early = await sampled(runs, copies, pool, Math.min(FIRST, most));
    if (early !== undefined && early.verdict !== 'open' && early.verdict !== 'inconclusive') return early;
    send({ patience: false });
    const programs = new Map<string, Simulator>();
    for (const { property: { simulator }, worlds } of chosen) {
      if (worlds.length > 0) programs.set(simulator.name, ((await import(copies.get(simulator.name)!.module)) as Record<string, Simulator>)[simulator.exportName]!);
    }
    const sites = chosen.flatMap(({ worlds }) => worlds).map((site) => ({ ...site, property: { ...site.property, simulator: programs.get(site.property.simulator.name)! } }));
    const exact = walked(byWorld(sites).sort(([one], [other]) => size(one!) - size(other!)));
    send({ patience: true });
    if (exact !== undefined) return exact;
    const middle = await sampled(runs, copies, pool, Math.min(SECOND, most));
    if (middle === undefined || (middle.verdict !== 'open' && middle.verdict !== 'inconclusive') || most <= SECOND) return middle ?? computed ?? { verdict: 'supported', by: '' };
    return (await sampled(runs, copies, pool, most)) ?? computed ?? { verdict: 'supported', by: '' };
  } finally {
    await pool.close();
  }
}

if (process.send !== undefined) {
  const send = (word: Word): void => void process.send?.(word);
  process.on('message', (task: Task) => {
    const from = process.cpuUsage();
    void judge(task, send)
      .catch((error: unknown): Found => ({ verdict: 'threw', by: String(error) }))
      .then((found) => send({ ...found, seconds: process.cpuUsage(from).user / 1e6 }));
  });
  send({ patience: true });
}

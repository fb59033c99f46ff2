/** A short taste of a stream: what it costs, and where the truth seems to lie. Its replicates are of a stream of their own. */
import { CHUNK, lookIndex, nextLook } from '../inference/looks.ts';
import type { Levels } from '../inference/test.ts';
import type { Batch } from '../property/batch.ts';
import { observe, type ProbeFacts } from '../property/block.ts';
import { costOf } from '../property/execute.ts';
import { simulatorKey } from '../property/stream.ts';
import type { Trial } from '../property/trial.ts';
import type { Probe, StreamKey } from '../protocol/simulator.ts';
import { expectedReplicates, settledByPlan } from './plan-replicates.ts';
import type { Glimpse } from './plan-truth.ts';

/** Seconds since some moment. */
export type Clock = () => number;

/** Sampler calls of a pilot: about ten milliseconds. */
const CALLS = 100_000;
const MOST = 2048;
/** What a plan cannot foretell is watched until it is decided, or for this share of what was planned, within so many calls. */
const WATCHED = 1 / 2;
const WATCHED_CALLS = 4_000_000;

/** What a stream is expected to take. */
export interface Forecast {
  readonly batch: Batch;
  readonly replicates: ReadonlyMap<Trial, number>;
  /** Seconds for each trial, its part of what the stream takes: simulating, and weighing the facts. */
  readonly simulating: ReadonlyMap<Trial, number>;
  readonly weighing: ReadonlyMap<Trial, number>;
}

interface Taste {
  /** Seconds a replicate, and of one look at all trials. */
  readonly simulate: number;
  readonly absorb: number;
  readonly look: number;
  /** By the name of the trial; undefined where a glimpse tells nothing that the plan does not know. */
  readonly glimpses: ReadonlyMap<string, Glimpse | undefined>;
}

function nameOf({ site: { property }, point }: Trial): string {
  return `${property.id} ${JSON.stringify(point)}`;
}

function part(fact: ProbeFacts, chunk: number): ProbeFacts {
  if (fact.kind === 'indicator') return { kind: 'indicator', lo: fact.lo.slice(chunk, chunk + 1), hi: fact.hi.slice(chunk, chunk + 1) };
  return { kind: 'value', values: fact.values.slice(chunk * CHUNK, (chunk + 1) * CHUNK) };
}

/** Goes on with one trial alone until it is decided or enough of it was seen. */
function watch(batch: Batch, key: StreamKey, trial: Trial, chunks: (readonly ProbeFacts[])[]): void {
  const { simulator, initial } = batch;
  const cost = Math.max(1, simulator.cost({ ...trial.point, k: trial.horizon }));
  let n = chunks.length * CHUNK;
  const last = Math.min(trial.test.planned * WATCHED, n + WATCHED_CALLS / cost);
  while (n < last) {
    const to = nextLook(n);
    const facts = observe(simulator, { key, initial, from: n, to, probes: trial.probes });
    for (let chunk = 0; n < to; chunk++, n += CHUNK) {
      trial.absorb(facts, chunk);
      chunks.push(facts.map((fact) => part(fact, chunk)));
    }
    if (trial.test.look() !== undefined) return;
  }
}

function taste(batch: Batch, clock: Clock, seed: number): Taste {
  const { simulator, initial, trials, curves } = batch;
  const key = simulatorKey(seed, simulator, initial, 'plan');
  const parts: readonly { readonly probes: readonly Probe[]; absorb(facts: readonly ProbeFacts[], chunk: number): void }[] = [...trials, ...curves];
  // What only a pilot can tell is worth a longer one, if that is a whole chunk.
  const whole = costOf(batch);
  const least = trials.every(settledByPlan) || CHUNK * whole > WATCHED_CALLS ? 0 : CHUNK;
  const affordable = Math.max(least, Math.floor(CALLS / whole));
  const size = Math.min(MOST, affordable < CHUNK ? Math.max(1, affordable) : CHUNK * Math.floor(affordable / CHUNK));
  const start = clock();
  const facts = observe(simulator, { key, initial, from: 0, to: size, probes: parts.flatMap(({ probes }) => probes) });
  const simulate = (clock() - start) / size;
  const glimpses = new Map<string, Glimpse | undefined>(trials.map((trial) => [nameOf(trial), undefined]));
  if (size < CHUNK) return { simulate, absorb: 0, look: 0, glimpses };
  const decided = new Set<Trial>();
  let [absorbing, looking, looks] = [0, 0, 0];
  for (let n = 0, look = nextLook(0); n < size; ) {
    const before = clock();
    let at = 0;
    for (const one of parts) one.absorb(facts.slice(at, (at += one.probes.length)), n / CHUNK);
    absorbing += clock() - before;
    n += CHUNK;
    if (n < look) continue;
    look = nextLook(n);
    const then = clock();
    for (const trial of trials) if (!decided.has(trial) && trial.test.look() !== undefined) decided.add(trial);
    looking += clock() - then;
    looks++;
  }
  let at = 0;
  for (const trial of trials) {
    const own = facts.slice(at, (at += trial.probes.length));
    if (settledByPlan(trial)) continue;
    const chunks: (readonly ProbeFacts[])[] = Array.from({ length: size / CHUNK }, (_, chunk) => own.map((fact) => part(fact, chunk)));
    if (!decided.has(trial)) watch(batch, key, trial, chunks);
    glimpses.set(nameOf(trial), { chunks });
  }
  return { simulate, absorb: absorbing / size, look: looking / looks, glimpses };
}

/** The pilots of a run. What they saw serves every resolution, so that each stream is piloted once, however often a run is foretold. */
export class Pilots {
  readonly #clock: Clock;
  readonly #seed: number;
  readonly #tastes = new Map<string, Taste>();
  readonly #warm = new Set<string>();

  /** @param clock - Injected, in seconds; the replicates do not depend on it. */
  constructor(clock: Clock, seed: number) {
    this.#clock = clock;
    this.#seed = seed;
  }

  /** Runs code that is not compiled yet: a pilot of each simulator that is new, thrown away with its batch. */
  warm(batches: readonly Batch[]): void {
    for (const batch of batches) {
      if (this.#warm.has(batch.simulator.name)) continue;
      this.#warm.add(batch.simulator.name);
      taste(batch, this.#clock, this.#seed);
    }
  }

  /** Foretells the streams of a run. The pilots use up the tests of the batches. */
  forecasts(batches: readonly Batch[], d: number, levels: Levels): Forecast[] {
    const tastes = batches.map((batch) => this.#taste(batch));
    const glimpses = batches.flatMap(({ trials }, i) => trials.map((trial) => [trial, tastes[i]!.glimpses.get(nameOf(trial))] as const));
    const replicates = expectedReplicates(new Map(glimpses), d, levels);
    return batches.map((batch, i) => forecast(batch, tastes[i]!, replicates));
  }

  #taste(batch: Batch): Taste {
    const known = this.#tastes.get(batch.name);
    if (known !== undefined && batch.trials.every((trial) => known.glimpses.has(nameOf(trial)))) return known;
    const found = taste(batch, this.#clock, this.#seed);
    this.#tastes.set(batch.name, found);
    return found;
  }
}

/**
 * What a stream takes. A trial that has decided is watched no longer, so a stream gets cheaper as it goes: the cost is that of the
 * longest trajectory still needed, or of the picture's.
 */
function forecast(batch: Batch, { simulate, absorb, look }: Taste, replicates: ReadonlyMap<Trial, number>): Forecast {
  const { simulator, trials, curves } = batch;
  const whole = costOf(batch);
  const simulating = new Map<Trial, number>(trials.map((trial) => [trial, 0]));
  const weighing = new Map<Trial, number>(trials.map((trial) => [trial, 0]));
  const order = [...trials].sort((a, b) => (replicates.get(a) ?? 0) - (replicates.get(b) ?? 0));
  let from = 0;
  order.forEach((trial, i) => {
    const to = replicates.get(trial) ?? 0;
    const open = order.slice(i);
    const cost = curves.length > 0 ? whole : Math.max(1, ...open.map(({ point, horizon }) => simulator.cost({ ...point, k: horizon })));
    const drawn = ((to - from) * simulate * cost) / whole;
    const weighed = ((to - from) * absorb + (lookIndex(to) - lookIndex(from)) * look) * (curves.length > 0 ? 1 : open.length / trials.length);
    for (const other of open) {
      simulating.set(other, (simulating.get(other) ?? 0) + drawn / open.length);
      weighing.set(other, (weighing.get(other) ?? 0) + weighed / open.length);
    }
    from = to;
  });
  return { batch, replicates: new Map(trials.map((trial) => [trial, replicates.get(trial) ?? 0])), simulating, weighing };
}

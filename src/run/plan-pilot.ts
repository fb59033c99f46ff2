/** A short taste of a stream: what it costs, and where the truth seems to lie. Its replicates are of a stream of their own. */
import { CHUNK, nextLook } from '../inference/looks.ts';
import type { Levels } from '../inference/test.ts';
import type { Batch } from '../property/batch.ts';
import { observe, type ProbeFacts } from '../property/block.ts';
import { costOf } from '../property/execute.ts';
import { simulatorKey } from '../property/stream.ts';
import type { Trial } from '../property/trial.ts';
import type { Probe } from '../protocol/simulator.ts';
import { expectedReplicates, type Foresight, foresightOf } from './plan-replicates.ts';
import { Pulse } from './plan-pulse.ts';
import { type Pace, type Seconds, secondsOf } from './plan-seconds.ts';
import type { Glimpse } from './plan-truth.ts';
import { inChunks, WATCHED_CALLS, type Watched, watch } from './plan-watch.ts';

/** Seconds since some moment. */
export type Clock = () => number;

/** Sampler calls of a pilot: about ten milliseconds. */
const CALLS = 100_000;
const MOST = 2048;
/** What a stream is expected to take. */
export interface Forecast extends Seconds {
  readonly batch: Batch;
  readonly replicates: ReadonlyMap<Trial, number>;
}

interface Taste extends Omit<Pace, 'weighing'> {
  /** By the name of the trial. */
  readonly weighing: ReadonlyMap<string, ReturnType<Pace['weighing']>>;
  /** By the name of the trial; undefined where a glimpse tells nothing that the plan does not know. */
  readonly glimpses: ReadonlyMap<string, Glimpse | undefined>;
}

function nameOf({ site: { property }, point }: Trial): string {
  return `${property.id} ${JSON.stringify(point)}`;
}

/** In how many parts a pilot is timed; in fewer, but in three, if that takes longer than this, in seconds. */
const PARTS = 8;
const FEWEST = 3;
const TIMED = 0.01;

interface Weighed {
  readonly absorb: number;
  readonly look: number;
  readonly decided: boolean;
}

/** Feeds chunks to a trial, with looks on schedule. Seconds a replicate, and of one look. */
function weigh({ test, absorb }: Trial, chunks: readonly (readonly ProbeFacts[])[], clock: Clock): Weighed {
  let decided = false;
  const pulse = new Pulse(clock);
  const glance = new Pulse(clock);
  for (let chunk = 0, look = nextLook(0); chunk < chunks.length; ) {
    const to = Math.min(chunks.length, chunk + Math.ceil(chunks.length / PARTS));
    pulse.time((to - chunk) * CHUNK, () => {
      for (let at = chunk; at < to; at++) absorb(chunks[at]!, 0);
    });
    chunk = to;
    if (chunk * CHUNK < look) continue;
    look = nextLook(chunk * CHUNK);
    const found = glance.time(1, () => test.look());
    decided ||= found !== undefined;
  }
  return { absorb: pulse.pace, look: glance.pace, decided };
}

function taste(batch: Batch, clock: Clock, seed: number): Taste {
  const { simulator, initial, trials, curves } = batch;
  const key = simulatorKey(seed, simulator, initial, 'plan');
  const probes: readonly Probe[] = [...trials, ...curves].flatMap((one) => one.probes);
  const foresight = new Map<Trial, Foresight>(trials.map((trial) => [trial, foresightOf(trial)]));
  // What only a pilot can tell is worth a longer one, if that is a whole chunk.
  const whole = costOf(batch);
  const least = [...foresight.values()].every((one) => one === 'plan') || CHUNK * whole > WATCHED_CALLS ? 0 : CHUNK;
  const affordable = Math.max(least, Math.floor(CALLS / whole));
  const size = Math.min(MOST, affordable < CHUNK ? Math.max(1, affordable) : CHUNK * Math.floor(affordable / CHUNK));
  const glimpses = new Map<string, Glimpse | undefined>(trials.map((trial) => [nameOf(trial), undefined]));
  const first = Math.min(size, CHUNK);
  const run = (from: number, to: number): ProbeFacts[] => observe(simulator, { key, initial, from, to, probes });
  const start = clock();
  const chunks = size < CHUNK ? [] : inChunks(run(0, first), 1);
  const begun = clock();
  const pulse = new Pulse(clock);
  const step = Math.max(first, CHUNK * Math.ceil(size / CHUNK / PARTS));
  for (let from = first; from < size; ) {
    const to = Math.min(size, from + step);
    const facts = pulse.time(to - from, () => run(from, to));
    chunks.push(...inChunks(facts, (to - from) / CHUNK));
    from = to;
  }
  // Where a pilot is short, more is timed and forgotten.
  for (let from = size; pulse.parts < FEWEST || (pulse.parts < PARTS && clock() - begun < TIMED); from += step) pulse.time(step, () => run(from, from + step));
  const simulate = pulse.pace;
  if (size < CHUNK) return { begin: simulate * (CHUNK + 1), simulate, curves: 0, weighing: new Map(), glimpses };
  const weighing = new Map<string, Weighed>();
  const watched: Watched[] = [];
  let at = 0;
  const own = <T extends { readonly probes: readonly Probe[] }>(one: T): (readonly ProbeFacts[])[] => {
    const from = at;
    at += one.probes.length;
    return chunks.map((all) => all.slice(from, at));
  };
  for (const trial of trials) {
    const seen = own(trial);
    const found = weigh(trial, seen, clock);
    weighing.set(nameOf(trial), found);
    const need = foresight.get(trial);
    if (need === 'plan') continue;
    if (need === 'truth' && !found.decided) watched.push({ trial, chunks: seen });
    glimpses.set(nameOf(trial), { chunks: seen });
  }
  watch(batch, key, watched, size);
  let drawing = 0;
  for (const curve of curves) {
    const seen = own(curve);
    const then = clock();
    for (const all of seen) curve.absorb(all, 0);
    drawing += clock() - then;
  }
  return { begin: begun - start, simulate, curves: drawing / size, weighing, glimpses };
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
    return batches.map((batch, i) => {
      const { weighing, ...pace } = tastes[i]!;
      const known = { ...pace, weighing: (trial: Trial) => weighing.get(nameOf(trial)) ?? { absorb: 0, look: 0 } };
      return { batch, replicates: new Map(batch.trials.map((trial) => [trial, replicates.get(trial) ?? 0])), ...secondsOf(batch, known, replicates) };
    });
  }

  #taste(batch: Batch): Taste {
    const known = this.#tastes.get(batch.name);
    if (known !== undefined && batch.trials.every((trial) => known.glimpses.has(nameOf(trial)))) return known;
    const found = taste(batch, this.#clock, this.#seed);
    this.#tastes.set(batch.name, found);
    return found;
  }
}

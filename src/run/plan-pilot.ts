/** A short taste of a stream: what it costs, and where the truth seems to lie. Its replicates are of a stream of their own. */
import { CHUNK, lookIndex, nextLook } from '../inference/looks.ts';
import type { Batch } from '../property/batch.ts';
import { observe, type ProbeFacts } from '../property/block.ts';
import { costOf } from '../property/execute.ts';
import { simulatorKey } from '../property/stream.ts';
import type { StreamKey } from '../protocol/simulator.ts';
import type { Trial } from '../property/trial.ts';
import { expectedReplicates, type Glimpse } from './plan-replicates.ts';

/** Seconds since some moment. */
export type Clock = () => number;

/** Sampler calls of a pilot: about ten milliseconds. */
const CALLS = 100_000;
const MOST = 2048;
/** A bound that may be loose is watched until it is decided or this share of a tight one's replicates is spent, within so many calls. */
const WATCHED = 1 / 4;
const WATCHED_CALLS = 2_000_000;

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
  readonly replicates: ReadonlyMap<Trial, number>;
}

/** Whether the truth may lie well inside what is claimed, so that support comes early. */
function mayBeLoose({ site: { prepared: { claim } } }: Trial): boolean {
  return claim.estimand.kind === 'quantile' || !['equals', 'follows'].includes(claim.relation);
}

/** Goes on with one trial alone. @returns Replicates at which it was supported; else what was seen by then. */
function watch(batch: Batch, key: StreamKey, trial: Trial, from: number, sums: Float64Array): number | Glimpse {
  const { simulator, initial } = batch;
  const cost = Math.max(1, simulator.cost({ ...trial.point, k: trial.horizon }));
  const last = Math.min(trial.test.planned * WATCHED, from + WATCHED_CALLS / cost);
  let n = from;
  while (n < last) {
    const to = nextLook(n);
    const facts = observe(simulator, { key, initial, from: n, to, probes: trial.probes });
    for (let chunk = 0; n < to; chunk++, n += CHUNK) trial.absorb(facts, chunk);
    meansOf(facts, 1).forEach((sum, p) => (sums[p]! += sum));
    if (trial.test.look()?.verdict === 'supported') return n;
  }
  return { replicates: n, means: [...sums].map((sum) => sum / n), estimate: trial.test.stop('plan').estimate };
}

function meansOf(facts: readonly ProbeFacts[], replicates: number): number[] {
  return facts.map((fact) => (fact.kind === 'indicator' ? fact.lo.reduce((sum, lo, c) => sum + (lo + (fact.hi[c] ?? lo)) / 2, 0) / replicates : NaN));
}

function taste(batch: Batch, clock: Clock, seed: number, d: number, beta: number): Taste {
  const { simulator, initial, trials, curves } = batch;
  const key = simulatorKey(seed, simulator, initial, 'plan');
  const probes = [...trials.flatMap((trial) => trial.probes), ...curves.flatMap((curve) => curve.probes)];
  const affordable = Math.floor(CALLS / costOf(batch));
  const size = Math.min(MOST, affordable < CHUNK ? Math.max(1, affordable) : CHUNK * Math.floor(affordable / CHUNK));
  const start = clock();
  const facts = observe(simulator, { key, initial, from: 0, to: size, probes });
  const simulate = (clock() - start) / size;
  const replicates = new Map<Trial, number>();
  if (size < CHUNK) {
    for (const trial of trials) replicates.set(trial, expectedReplicates(trial, undefined, d, beta));
    return { simulate, absorb: 0, look: 0, replicates };
  }
  let [absorbing, looking, looks] = [0, 0, 0];
  for (let n = 0, look = nextLook(0); n < size; ) {
    const before = clock();
    let at = 0;
    for (const part of [...trials, ...curves]) part.absorb(facts.slice(at, (at += part.probes.length)), n / CHUNK);
    absorbing += clock() - before;
    n += CHUNK;
    if (n < look) continue;
    look = nextLook(n);
    const then = clock();
    for (const trial of trials) {
      if (replicates.has(trial)) continue;
      if (trial.test.look()?.verdict === 'supported') replicates.set(trial, n);
    }
    looking += clock() - then;
    looks++;
  }
  let at = 0;
  for (const trial of trials) {
    const own = facts.slice(at, (at += trial.probes.length));
    if (replicates.has(trial)) continue;
    const seen = mayBeLoose(trial) ? watch(batch, key, trial, size, Float64Array.from(meansOf(own, 1))) : undefined;
    replicates.set(trial, typeof seen === 'number' ? seen : Math.max(size, seen?.replicates ?? 0, expectedReplicates(trial, seen, d, beta)));
  }
  return { simulate, absorb: absorbing / size, look: looking / looks, replicates };
}

/**
 * Foretells a stream. A trial that has decided is watched no longer, so a stream gets cheaper as it goes: the cost is that of the
 * longest trajectory still needed, or of the picture's.
 *
 * @param clock - Injected, in seconds; the replicates do not depend on it.
 */
export function forecast(batch: Batch, clock: Clock, { seed, d, beta }: { readonly seed: number; readonly d: number; readonly beta: number }): Forecast {
  const { simulate, absorb, look, replicates } = taste(batch, clock, seed, d, beta);
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
  return { batch, replicates, simulating, weighing };
}

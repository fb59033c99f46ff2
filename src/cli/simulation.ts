/**
 * Replicates of one simulator at one point, in blocks: on this thread where the work is short, on worker threads where it
 * is long. Blocks are folded in the order of the replicates, so neither their size nor the number of threads shows.
 */
import type { ProbeFacts } from '../property/block.ts';
import type { Probe, SimulationRequest, Simulator } from '../protocol/simulator.ts';
import type { Clock } from './clock.ts';

/** What to run. */
export interface Job {
  readonly simulator: Simulator;
  readonly request: Omit<SimulationRequest, 'from' | 'to'>;
  readonly replicates: number;
  /** Sampler calls of one replicate, about. */
  readonly cost: number;
  readonly jobs: number;
  /** Whether worker threads can load the simulator by its module and name. */
  readonly portable: boolean;
}

/** What is told as it runs. */
export interface Watch {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Seconds after which no further block is begun. */
  readonly seconds?: number;
  /** Outcomes of the next replicates, in order: probe by probe, or as the facts that a worker sends. */
  readonly onBlock: (outcomes: Float64Array | readonly ProbeFacts[], from: number, to: number) => void;
  readonly onProgress: (done: number) => void;
}

/** Below this many sampler calls a second thread would cost more than it saves. */
const WORTH_THREADS = 2e7;
/** Numbers held by one block at most. */
const BLOCK_NUMBERS = 2 ** 21;
const BLOCK_SECONDS = 0.05;
/** What a worker sends is an object for each probe: beyond this many, sending takes longer than simulating. */
const MOST_SENT = 20_000;

function largest(probes: readonly Probe[]): number {
  return Math.max(1, Math.floor(BLOCK_NUMBERS / Math.max(1, probes.length)));
}

/** A replicate that throws is undefined, not left out; the others of its block are what they are. */
function outcomes(simulator: Simulator, request: SimulationRequest): Float64Array {
  try {
    return simulator.simulate(request);
  } catch {
    const size = request.to - request.from;
    const values = new Float64Array(request.probes.length * size).fill(NaN);
    if (size === 1) return values;
    for (let i = 0; i < size; i++) {
      const one = outcomes(simulator, { ...request, from: request.from + i, to: request.from + i + 1 });
      one.forEach((value, p) => (values[p * size + i] = value));
    }
    return values;
  }
}

async function onThisThread({ simulator, request, replicates }: Job, watch: Watch, stopped: () => boolean): Promise<number> {
  const top = largest(request.probes);
  let done = 0;
  let size = 1;
  while (done < replicates && !stopped()) {
    const to = Math.min(replicates, done + size);
    const start = watch.clock();
    watch.onBlock(outcomes(simulator, { ...request, from: done, to }), done, to);
    const seconds = watch.clock() - start;
    done = to;
    watch.onProgress(done);
    if (seconds < BLOCK_SECONDS / 2) size = Math.min(top, size * 2);
    else if (seconds > BLOCK_SECONDS * 2) size = Math.max(1, size >> 1);
    // Lets Ctrl-C in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return done;
}

async function onWorkers({ simulator, request, replicates, cost, jobs }: Job, watch: Watch, stopped: () => boolean): Promise<number> {
  const { Pool } = await import('../run/pool.ts');
  const pool = new Pool(jobs, { deadline: Infinity });
  const size = Math.min(largest(request.probes), Math.max(1, Math.round(1e6 / Math.max(1, cost))));
  const waiting: { from: number; to: number; facts: Promise<readonly ProbeFacts[]> }[] = [];
  let sent = 0;
  let done = 0;
  try {
    while ((sent < replicates && !stopped()) || waiting.length > 0) {
      while (waiting.length < 2 * jobs && sent < replicates && !stopped()) {
        const from = sent;
        sent = Math.min(replicates, from + size);
        waiting.push({ from, to: sent, facts: pool.run(simulator, { ...request, from, to: sent }) });
      }
      const next = waiting.shift();
      if (next === undefined) break;
      watch.onBlock(await next.facts, next.from, next.to);
      done = next.to;
      watch.onProgress(done);
    }
  } finally {
    await pool.close();
  }
  return done;
}

/** @returns How many replicates were run: fewer than asked for only if stopped. */
export async function simulation(job: Job, watch: Watch): Promise<number> {
  const start = watch.clock();
  const stopped = (): boolean => watch.signal.aborted || (watch.seconds !== undefined && watch.clock() - start >= watch.seconds);
  const threads = job.portable && job.jobs > 1 && job.request.probes.length <= MOST_SENT && job.cost * job.replicates >= WORTH_THREADS;
  return threads ? onWorkers(job, watch, stopped) : onThisThread(job, watch, stopped);
}

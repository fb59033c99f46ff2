/** What a stream takes, from what a pilot of it took. */
import { CHUNK, nextLook } from '../inference/looks.ts';
import { type Batch, blockEnd } from '../property/batch.ts';
import { blockSize, costOf } from '../property/execute.ts';
import type { Trial } from '../property/trial.ts';

/** What a pilot took, in seconds. */
export interface Pace {
  /** Simulating the first chunk, with all that a stream needs before its first replicate, and each replicate after it. */
  readonly begin: number;
  readonly simulate: number;
  /** Weighing a replicate for the pictures. */
  readonly curves: number;
  /** Weighing a replicate for a trial, and looking at it. */
  weighing(trial: Trial): { readonly absorb: number; readonly look: number };
}

/** Seconds for each trial, its part of what the stream takes: simulating, and weighing the facts. */
export interface Seconds {
  readonly simulating: ReadonlyMap<Trial, number>;
  readonly weighing: ReadonlyMap<Trial, number>;
}

/** How many looks lie beyond the look `from`, up to `to`. */
function looks(from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at = nextLook(at)) count++;
  return count;
}

/**
 * The run's course, block by block. What lies beyond a decision is simulated to the end of its block and thrown away. A trial that has
 * decided is watched no longer, so a stream gets cheaper as it goes: the cost is that of the longest trajectory still needed, or of the
 * picture's.
 *
 * @param replicates - At the decision of each trial.
 */
export function secondsOf(batch: Batch, { begin, simulate, curves, weighing }: Pace, replicates: ReadonlyMap<Trial, number>): Seconds {
  const { simulator, trials } = batch;
  const whole = costOf(batch);
  const size = blockSize(batch);
  const needed = (trial: Trial): number => replicates.get(trial) ?? 0;
  const end = Math.max(...trials.map(needed));
  const found = { simulating: new Map<Trial, number>(), weighing: new Map<Trial, number>() };
  const share = (map: Map<Trial, number>, open: readonly Trial[], seconds: number): void => {
    for (const trial of open) map.set(trial, (map.get(trial) ?? 0) + seconds / open.length);
  };
  for (let [from, open] = [0, trials.filter((trial) => needed(trial) > 0)]; open.length > 0; ) {
    const last = Math.max(...open.map(({ test }) => test.cap));
    const to = Math.min(last, blockEnd(nextLook(from), from, from === 0 ? CHUNK : size));
    const cost = batch.curves.length > 0 ? whole : Math.max(1, ...open.map(({ point, horizon }) => simulator.cost({ ...point, k: horizon })));
    share(found.simulating, open, from === 0 ? begin : ((to - from) * simulate * cost) / whole);
    let weighed = (Math.min(to, end) - from) * curves;
    for (const trial of open) {
      const { absorb, look } = weighing(trial);
      const until = Math.min(to, needed(trial));
      weighed += (until - from) * absorb + looks(from, until) * look;
    }
    share(found.weighing, open, weighed);
    open = open.filter((trial) => needed(trial) > to);
    from = to;
  }
  return found;
}

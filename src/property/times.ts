/**
 * Times as observations: the first generation at which an indicator is 0. A simulator knows nothing of them: it is asked for the
 * indicator at every generation, and the time is read from that, replicate by replicate, so that two times of one replicate can be
 * compared.
 */
import type { Probe, SimulationRequest, Simulator, StreamKey } from '../protocol/simulator.ts';
import { streamKey } from '../random/stream-key.ts';
import { initialOf } from './stream.ts';

/** A time, at most `k`: the first generation at which the indicator `observable` is 0. */
export interface TimeProbe extends Probe {
  /** 0: of the stream's own trajectories. Any other number: of those that start at `at`, on an independent stream with this number. */
  readonly time: number;
}

function timeOf(probe: Probe): number | undefined {
  return (probe as Partial<TimeProbe>).time;
}

/** What a simulator is asked for. */
interface Part {
  readonly request: SimulationRequest;
  /** Where each probe's rows begin: its place among the probes asked for, and its first row. */
  readonly rows: ReadonlyMap<number, number>;
}

/** The plain requests, one for each stream, that a request for probes and times comes down to. */
export function parts(simulator: Simulator, request: SimulationRequest): Part[] {
  if (request.probes.every((probe) => timeOf(probe) === undefined)) return [{ request, rows: new Map(request.probes.map((_, p) => [p, p])) }];
  const streams = new Map<number, { readonly initial: SimulationRequest['initial']; readonly key: StreamKey; readonly probes: Probe[]; readonly rows: Map<number, number> }>();
  request.probes.forEach((probe, p) => {
    const time = timeOf(probe);
    const number = time ?? 0;
    let stream = streams.get(number);
    if (stream === undefined) {
      const own = number === 0 ? request : { initial: initialOf(simulator, probe.at), key: streamKey('time', ...request.key, number) };
      streams.set(number, (stream = { initial: own.initial, key: own.key, probes: [], rows: new Map() }));
    }
    stream.rows.set(p, stream.probes.length);
    const { observable, k, at } = probe;
    if (time === undefined) stream.probes.push(probe);
    else for (let generation = 0; generation <= k; generation++) stream.probes.push({ observable, k: generation, at });
  });
  return [...streams.values()].map(({ initial, key, probes, rows }) => ({ request: { ...request, initial, key, probes }, rows }));
}

/**
 * The values of one probe among those of its part: its own, or the times that are read from its rows. A time is Infinity where the
 * indicator is 1 to the end, and NaN where it is undefined before it is 0.
 */
export function valuesAt(probe: Probe, row: number, values: Float64Array, replicates: number): Float64Array {
  if (timeOf(probe) === undefined) return values.slice(row * replicates, (row + 1) * replicates);
  return new Float64Array(replicates).map((_, i) => {
    for (let k = 0; k <= probe.k; k++) {
      const value = values[(row + k) * replicates + i];
      if (value !== 1) return value === 0 ? k : NaN;
    }
    return Infinity;
  });
}

/** Whether a probe asks for a time, which is a value whatever the observable is. */
export function isTime(probe: Probe): boolean {
  return timeOf(probe) !== undefined;
}

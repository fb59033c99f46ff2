/**
 * A block of replicates is the unit of work that travels between threads. What returns are facts, never evidence: counts
 * per chunk for indicators, plain values for the rest. An outcome that is missing, infinite or not what the observable
 * promises is undefined: it widens the counts or stays NaN, and is never redrawn.
 */
import { CHUNK } from '../inference/looks.ts';
import type { ObservableKind, SimulationRequest, Simulator } from '../protocol/simulator.ts';


/** Per chunk: successes that are certain, and successes that are possible. Each holds one entry a chunk. */
export interface CountFacts {
  readonly kind: 'indicator';
  readonly lo: Uint8Array;
  readonly hi: Uint8Array;
}

/** One entry a replicate; NaN where the outcome is undefined. */
export interface ValueFacts {
  readonly kind: 'value';
  readonly values: Float64Array;
}

export type ProbeFacts = CountFacts | ValueFacts;

function counted(values: Float64Array): CountFacts {
  const chunks = Math.ceil(values.length / CHUNK);
  const lo = new Uint8Array(chunks);
  const hi = new Uint8Array(chunks);
  for (let c = 0; c < chunks; c++) {
    const end = Math.min(values.length, (c + 1) * CHUNK);
    let certain = 0;
    let possible = 0;
    for (let i = c * CHUNK; i < end; i++) {
      const value = values[i];
      if (value === 1) certain++;
      if (value !== 0) possible++;
    }
    lo[c] = certain;
    hi[c] = possible;
  }
  return { kind: 'indicator', lo, hi };
}

/** Runs the request as one batch; if that throws, replicate by replicate, so that only the guilty ones are undefined. */
function outcomes(simulator: Simulator, request: SimulationRequest): Float64Array {
  const size = request.to - request.from;
  const expected = request.probes.length * size;
  try {
    const values = simulator.simulate(request);
    if (values instanceof Float64Array && values.length === expected) return values;
  } catch {
    // Found again below, one replicate at a time.
  }
  const values = new Float64Array(expected).fill(NaN);
  for (let i = 0; i < size; i++) {
    try {
      const one = simulator.simulate({ ...request, from: request.from + i, to: request.from + i + 1 });
      request.probes.forEach((_, p) => (values[p * size + i] = one[p] ?? NaN));
    } catch {
      // The outcome stays undefined.
    }
  }
  return values;
}

/** Simulates a block and reduces each probe to its facts, in the order of the probes. */
export function observe(simulator: Simulator, request: SimulationRequest): ProbeFacts[] {
  const size = request.to - request.from;
  const values = outcomes(simulator, request);
  return request.probes.map((probe, p) => {
    const own = values.subarray(p * size, (p + 1) * size);
    const kind: ObservableKind = simulator.observables[probe.observable] ?? 'value';
    return kind === 'indicator' ? counted(own) : { kind: 'value', values: own.slice() };
  });
}

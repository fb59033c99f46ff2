/**
 * A block of replicates is the unit of work that travels between threads. What returns are facts, never evidence: counts
 * per chunk for indicators, plain values for the rest. An outcome that is missing, infinite or not what the observable
 * promises is undefined: it widens the counts or stays NaN, and is never redrawn.
 */
import { CHUNK } from '../inference/looks.ts';
import type { ObservableKind, SimulationRequest, Simulator } from '../protocol/simulator.ts';
import { GENERATOR_MOVED, MovedGeneratorError } from '../random/handed-random.ts';
import { checkRestart } from './restart.ts';
import { SimulatorFailure } from './simulator-failure.ts';
import { isTime, parts, valuesAt } from './times.ts';

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

function described(values: unknown): string {
  if (values instanceof Float64Array) return `a Float64Array of ${values.length}`;
  if (typeof values !== 'object' || values === null) return String(values);
  if ('then' in values && typeof values.then === 'function') {
    values.then(undefined, () => undefined); // its failure is nobody's business any more
    return 'a promise';
  }
  return Array.isArray(values) ? 'an array' : 'an object';
}

/** The numbers that are asked for; undefined if the simulator threw. @throws {SimulatorFailure} if it returned anything else, or moved its generator. */
function attempted(simulator: Simulator, request: SimulationRequest): Float64Array | undefined {
  let values: unknown;
  try {
    values = simulator.simulate(request);
  } catch (error) {
    if (error instanceof MovedGeneratorError) throw new SimulatorFailure(`${GENERATOR_MOVED}: ${error.message}`);
    return undefined;
  }
  const expected = request.probes.length * (request.to - request.from);
  if (values instanceof Float64Array && values.length === expected) return values;
  throw new SimulatorFailure(`the simulator must return a Float64Array of ${expected}, one number for each probe and replicate, and returned ${described(values)}`);
}

/** Runs the request as one batch; if that throws, replicate by replicate, so that only the guilty ones are undefined. */
function outcomes(simulator: Simulator, request: SimulationRequest): Float64Array {
  const whole = attempted(simulator, request);
  if (whole !== undefined) return whole;
  const size = request.to - request.from;
  const values = new Float64Array(request.probes.length * size).fill(NaN);
  for (let i = 0; i < size; i++) {
    const one = attempted(simulator, { ...request, from: request.from + i, to: request.from + i + 1 });
    request.probes.forEach((_, p) => (values[p * size + i] = one?.[p] ?? NaN));
  }
  return values;
}

/** @throws {SimulatorFailure} unless the last replicate of the block is what it was on its own. */
function checkRepeated(alone: Float64Array, block: Float64Array, { from, to }: SimulationRequest): void {
  const size = to - from;
  if (alone.every((value, p) => Object.is(value, block[(p + 1) * size - 1]))) return;
  throw new SimulatorFailure(`replicate ${to - 1} differs when it is run again: it must depend on the key of its stream and its own index alone`);
}

/**
 * Simulates a block and reduces each probe to its facts, in the order of the probes. The first block of a stream is preceded by
 * its own last replicate, which must be the same again: a generator that is kept or seeded once a call is found by that.
 *
 * @param begun - Called when a replicate has returned.
 * @throws {SimulatorFailure} if the simulator returns no numbers, a replicate differs when it is run again, or chunks are the same again.
 */
export function observe(simulator: Simulator, request: SimulationRequest, begun?: () => void): ProbeFacts[] {
  const size = request.to - request.from;
  const facts: ProbeFacts[] = [];
  for (const part of parts(simulator, request)) {
    const alone = request.from === 0 ? attempted(simulator, { ...part.request, from: request.to - 1 }) : undefined;
    begun?.();
    const values = outcomes(simulator, part.request);
    if (alone !== undefined) checkRepeated(alone, values, request);
    checkRestart(values, part.request);
    for (const [p, row] of part.rows) {
      const probe = request.probes[p]!;
      const own = valuesAt(probe, row, values, size);
      const kind: ObservableKind = isTime(probe) ? 'value' : (simulator.observables[probe.observable] ?? 'value');
      facts[p] = kind === 'indicator' ? counted(own) : { kind: 'value', values: own };
    }
  }
  return facts;
}

/** A simulator whose randomness starts again within a block: the same replicates would be counted twice. */
import { log } from '../elementary/log.ts';
import { GUARD_ALPHA } from '../inference/ledger.ts';
import { CHUNK } from '../inference/looks.ts';
import { logChanceOfRepetition, SAME_STREAM } from '../inference/repetition-guard.ts';
import { REPETITION_SHARE } from '../inference/undefined-guard.ts';
import type { SimulationRequest } from '../protocol/simulator.ts';
import { SimulatorFailure } from './simulator-failure.ts';

const LOG_ALPHA = log(GUARD_ALPHA * REPETITION_SHARE);

function varies(values: Float64Array, row: number): boolean {
  for (let i = 1; i < CHUNK; i++) if (values[row + i] !== values[row]) return true;
  return false;
}

/** Whether a chunk of a row is the row's first one again, NaN included. */
function again(values: Float64Array, row: number, chunk: number): boolean {
  const at = row + chunk * CHUNK;
  for (let i = 0; i < CHUNK; i++) if (!Object.is(values[row + i], values[at + i])) return false;
  return true;
}

/**
 * Each chunk of a block is compared with the block's first: a period of m replicates shows in chunk m / gcd(m, 64) after it, if the block is
 * as long. It must repeat in every probe, and be less likely in one of them than chance may be: so constants, and events of which a
 * chunk holds few, never count.
 *
 * A stream of exchangeable replicates is taken for one that starts again with probability 1e-13 at most: chunk t of it may spend
 * 1/(t (t + 1)) of that.
 *
 * @param values - Probe by probe, as a simulator returns them.
 * @throws {SimulatorFailure} 'same stream twice'.
 * @see derived here: given the pooled replicates, all orders are equally likely; all probes repeat no oftener than any one of them
 */
export function checkRestart(values: Float64Array, { from, to, probes }: SimulationRequest): void {
  const size = to - from;
  if (size < 2 * CHUNK || from % CHUNK !== 0) return;
  // One row that varies tells nearly every chunk from the first: the others are read only where it does not.
  let witness = 0;
  while (witness < probes.length && !varies(values, witness * size)) witness++;
  if (witness === probes.length) return;
  let logChance: number | undefined;
  for (let chunk = 1; (chunk + 1) * CHUNK <= size; chunk++) {
    if (!again(values, witness * size, chunk) || !probes.every((_, p) => again(values, p * size, chunk))) continue;
    logChance ??= Math.min(...probes.map((_, p) => logChanceOfRepetition(values.subarray(p * size, p * size + CHUNK))));
    const t = from / CHUNK + chunk;
    if (logChance > LOG_ALPHA - log(t * (t + 1))) return;
    throw new SimulatorFailure(`${SAME_STREAM}: replicates ${from + chunk * CHUNK} to ${from + (chunk + 1) * CHUNK - 1} are ${from} to ${from + CHUNK - 1} again`);
  }
}

/** Counts of one chunk from the facts of an indicator. */
import { CHUNK } from '../../inference/looks.ts';
import type { Counts } from '../../inference/test.ts';
import type { ProbeFacts } from '../block.ts';

/** Certain and possible successes among the 64 replicates of a chunk. */
export function countsOf(facts: ProbeFacts | undefined, chunk: number): Counts {
  if (facts?.kind !== 'indicator') throw new TypeError('an indicator was expected');
  return { n: CHUNK, lo: facts.lo[chunk] ?? 0, hi: facts.hi[chunk] ?? CHUNK };
}

/** Counts of the opposite event. */
export function complement({ n, lo, hi }: Counts): Counts {
  return { n, lo: n - hi, hi: n - lo };
}

/** The 64 values of a chunk. */
export function valuesOf(facts: ProbeFacts | undefined, chunk: number): Float64Array {
  if (facts?.kind !== 'value') throw new TypeError('a value was expected');
  return facts.values.subarray(chunk * CHUNK, (chunk + 1) * CHUNK);
}

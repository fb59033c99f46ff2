import type { SequentialTest } from '../../inference/test.ts';
import type { ClaimTest } from './point-claim.ts';

/** A sequential test as a claim's test: what it excludes, and how the values of 64 replicates become its facts. */
export function adapt<Facts>(test: SequentialTest<Facts>, delta: number | null, excludes: string, facts: (values: readonly Float64Array[]) => Facts): ClaimTest {
  return { planned: test.planned, cap: test.cap, delta, excludes, absorb: (values) => test.absorb(facts(values)), look: () => test.look(), stop: (reason) => test.stop(reason) };
}

/** Shrinks what a run refuted against expectation: one counterexample for each property at most. */
import { type Counterexample, shrink, SHRINK_FACTOR, type ShrinkOptions } from '../property/shrink.ts';
import { kindOf } from '../property/kinds/index.ts';
import type { Result } from '../property/verdict.ts';

/** Replicate-generations that deciding a point took, or, where it fell at once, that a green was planned to take. */
function cost({ site: { prepared, point, resolution }, outcome }: Result): number {
  const replicates = Math.max(outcome?.replicates ?? 0, resolution.informative ? resolution.planned : 0);
  return replicates * Math.max(1, kindOf(prepared.claim).horizon(prepared, point));
}

/**
 * The smallest counterexample that the search finds to each property that was refuted, and that a fresh sample confirms.
 *
 * The search begins at the refuted point that took the least to refute, the first of them on a tie. A claim that is expected to be
 * refuted is not shrunk.
 *
 * @param results - Of one property each.
 * @returns In the order of `results`, without those that have none.
 */
export async function counterexamples(results: readonly (readonly Result[])[], options: Omit<ShrinkOptions, 'budget'>): Promise<Counterexample[]> {
  const found: Counterexample[] = [];
  for (const own of results) {
    const refuted = own.filter(({ verdict, site, outcome }) => verdict === 'refuted' && outcome !== undefined && site.property.claim.expected === undefined);
    const [first] = refuted.sort((a, b) => spent(a) - spent(b));
    if (first === undefined) continue;
    const budget = SHRINK_FACTOR * own.reduce((sum, result) => sum + cost(result), 0);
    const counterexample = await shrink(first.site, { ...options, budget });
    if (counterexample !== undefined) found.push(counterexample);
  }
  return found;
}

function spent({ site: { prepared, point }, outcome }: Result): number {
  return (outcome?.replicates ?? 0) * Math.max(1, kindOf(prepared.claim).horizon(prepared, point));
}

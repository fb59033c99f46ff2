/** From points to the verdict of a claim. */
import type { Outcome } from '../inference/test.ts';
import type { Enumerated } from './enumeration.ts';
import { ENOUGH } from './sites.ts';
import type { Site } from './trial.ts';

export type PointVerdict = 'supported' | 'refuted' | 'inconclusive' | 'invalid' | 'exact' | 'proved' | 'checked' | 'vacuous' | 'not-run';

/** A site and what came of it. */
export interface Result {
  readonly site: Site;
  readonly verdict: PointVerdict;
  /** Why, where the verdict alone does not say it; empty otherwise. */
  readonly reason: string;
  /** Absent where nothing was sampled. */
  readonly outcome?: Outcome;
  /** What was found where every outcome was walked. */
  readonly enumerated?: Enumerated;
}

export interface ClaimResult {
  readonly verdict: PointVerdict;
  readonly reason: string;
}

/** How many results have the verdict. */
export function count(results: readonly Result[], ...verdicts: readonly PointVerdict[]): number {
  return results.filter(({ verdict }) => verdicts.includes(verdict)).length;
}

/**
 * The verdict of a claim: refuted if any point is; else invalid, else inconclusive if any is; else not-run while points are
 * missing; else vacuous if no point is informative; else inconclusive if points are drawn and too few are informative; else
 * what its points are.
 *
 * @param drawn - Whether the property draws points; declared points alone need no minimum.
 */
export function claimVerdict(results: readonly Result[], drawn: boolean): ClaimResult {
  for (const verdict of ['refuted', 'invalid', 'inconclusive', 'not-run'] as const) {
    const first = results.find((result) => result.verdict === verdict);
    if (first !== undefined) return { verdict, reason: first.reason };
  }
  const informative = results.filter(({ verdict }) => verdict !== 'vacuous');
  if (informative.length === 0) {
    const reasons = new Set(results.map(({ reason }) => reason).filter((reason) => reason !== ''));
    return { verdict: 'vacuous', reason: `it excludes nothing at any point that was looked at${reasons.size === 1 || reasons.size === 2 ? `: ${[...reasons].join('; ')}` : ''}` };
  }
  const draws = informative.filter(({ site }) => site.origin === 'draw').length;
  if (drawn && draws < ENOUGH) {
    return { verdict: 'inconclusive', reason: `only ${draws} informative draws were found, and ${ENOUGH} are needed` };
  }
  const sampled = informative.find(({ verdict }) => verdict === 'supported');
  return { verdict: sampled?.verdict ?? informative[0]?.verdict ?? 'vacuous', reason: '' };
}


/**
 * What the engine must know about a kind of estimand: how far a trajectory must run, what a claim about it excludes at a
 * point, and which sequential test decides. A new kind is one file and one line in the registry.
 */
import type { Prediction } from '../../claim/claim.ts';
import type { Prepared } from '../../claim/prepare.ts';
import type { Counts, Levels, SequentialTest } from '../../inference/test.ts';
import type { Point } from '../../protocol/point.ts';
import type { Probe } from '../../protocol/simulator.ts';
import type { ProbeFacts } from '../block.ts';

/** What a claim says at a point at resolution d. */
export interface Resolution {
  /** Whether every side of the relation excludes something; if not, `reason` says why the point is vacuous. */
  readonly informative: boolean;
  readonly reason?: string;
  /** Why no simulator can keep the claim here, such as a probability above one: the point is refuted without a replicate. */
  readonly impossible?: string;
  /** Deviation that support excludes, in the estimand's units; null for a law, whose alternatives are named. */
  readonly delta: number | null;
  /** Standard deviation of one replicate, where delta is measured in it and means little without it. */
  readonly spread?: number;
  /** Replicates that a green verdict needs on average; Infinity where the point is vacuous. */
  readonly planned: number;
}

/** A sequential test and the facts it eats. */
export interface Course {
  readonly probes: readonly Probe[];
  readonly test: Pick<SequentialTest<never>, 'planned' | 'cap' | 'look' | 'stop'>;
  /** Feeds one chunk, given the facts of `probes` for the block and the chunk's place in it. */
  absorb(facts: readonly ProbeFacts[], chunk: number): void;
  /** Takes any number of replicates at once, as the counts of each probe; absent where the test needs the values. */
  tally?(counts: readonly Counts[]): void;
}

export interface Kind {
  /** Largest generation that the claim looks at. */
  horizon(prepared: Prepared, point: Point): number;
  /** @param d - Resolution in standard deviations of one replicate. */
  resolve(prepared: Prepared, point: Point, d: number, beta: number): Resolution;
  /** Fewest replicates that any point can plan: what spares a costly oracle where a point is too dear anyway. */
  least(d: number, beta: number): number;
  /** Why a claim excludes nothing at a point at resolution d; undefined where it excludes something. Cheaper than `resolve`. */
  emptiness(prepared: Prepared, point: Point, d: number): string | undefined;
  course(prepared: Prepared, point: Point, d: number, levels: Levels): Course;
  /** What a picture shows at generation k, where it is not the claim itself with another k. */
  picture?(prepared: Prepared, point: Point, k: number, d: number, levels: Levels): { readonly predicted: Prediction; readonly course: Course };
  /** Generations at which what a picture shows turns, besides those that it shows anyway. */
  turns?(prepared: Prepared, point: Point): readonly number[];
  /** Checks of its own assumptions that the test makes at each point. */
  guards(prepared: Prepared): number;
  /** Replicates at which a mutant's prediction would be told from the claim's, in the mean; Infinity if never. */
  separation(prepared: Prepared, point: Point, mutant: Prediction, alpha: number): number;
}

/**
 * Replicates that tell a mutant of a claim with two ends, at the end where it forbids most of what the claim allows; Infinity where the
 * claim implies it.
 */
export function separationOfEnds(claimed: { readonly lo: number; readonly hi: number }, mutant: Prediction, tell: (claimed: number, mutant: number) => number): number {
  if (typeof mutant === 'number' || 'law' in mutant) return Infinity;
  return Math.min(mutant.lo > claimed.lo ? tell(claimed.lo, mutant.lo) : Infinity, mutant.hi < claimed.hi ? tell(claimed.hi, mutant.hi) : Infinity);
}

/** A point at which nothing can keep the claim. */
export function impossible(reason: string): Resolution {
  return { informative: false, impossible: reason, delta: null, planned: 0 };
}

/** A point at which a claim excludes nothing. */
export function vacuous(reason: string): Resolution {
  return { informative: false, reason, delta: null, planned: Infinity };
}

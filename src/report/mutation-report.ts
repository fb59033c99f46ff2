/** The mutation report as data: what `mutate` prints and what its formats render. Pure types. */
import type { Point } from '../protocol/point.ts';

/** Raised when a field changes its meaning or goes away. */
export const mutationSchemaVersion = 1;

export type MutantStatus = 'killed' | 'survived' | 'equivalent' | 'implied';

/** A point at which something happened to a mutant. */
export interface MutantPoint {
  readonly simulator: string;
  readonly at: Point;
  /** Why the point was tested: `draw`, `corner`, `declared`, `enumerated`, `compared`, or `discriminating` where it was chosen for the mutants. */
  readonly origin: string;
  /** Replicates; 0 where every outcome was walked, or numbers were compared. */
  readonly replicates: number;
  /** Natural log of the evidence against the mutant there. */
  readonly logE: number;
}

export interface ReportMutant {
  readonly id: string;
  readonly operator: string;
  /** Name of the line of the statement that was changed. */
  readonly field: string;
  readonly description: string;
  readonly relation: string;
  readonly tex: string;
  readonly status: MutantStatus;
  /** Why it is not killed, or by what it was. */
  readonly reason: string;
  /** Where it was killed with fewest replicates, or where the evidence against it is largest; absent where nothing speaks of it. */
  readonly by?: MutantPoint;
  /**
   * Where it could be killed, and the replicates that that takes; of mutants that the tested points cannot tell from the claim. The best of
   * the tested points, or, where they all agree with it or another could have been tested instead, that other.
   */
  readonly needs?: { readonly at: Point; readonly replicates: number };
  /** Whether a point that was not chosen for the mutants killed it. */
  readonly killedUnchosen: boolean;
}

export interface MutationScore {
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
  readonly implied: number;
  /** killed / (killed + survived); null where there is neither. */
  readonly score: number | null;
  readonly scoreWithoutChosen: number | null;
  /** equivalent / (killed + survived + equivalent). */
  readonly equivalentShare: number | null;
}

export interface MutatedClaim extends MutationScore {
  readonly id: string;
  readonly title: string;
  readonly relation: string;
  /** Verdict of the claim itself in this run. */
  readonly verdict: string;
  /** What is mutated, a line each: formulas, parameters, relation. */
  readonly statement: readonly { readonly field: string; readonly text: string }[];
  /** Points whose facts were used. */
  readonly points: number;
  readonly replicates: number;
  readonly mutants: readonly ReportMutant[];
}

export interface UnscoredClaim {
  readonly id: string;
  readonly title: string;
  readonly relation: string;
  /** Goes on from the claim's id: `is known to be false: …` */
  readonly reason: string;
}

export interface MutationReport {
  readonly schemaVersion: typeof mutationSchemaVersion;
  /** Version of the list of operators: scores of different versions cannot be compared. */
  readonly operators: number;
  readonly seed: number;
  /** Chance that a true mutant is killed at a point. */
  readonly alpha: number;
  readonly beta: number;
  /** Resolution d. */
  readonly delta: number;
  readonly totals: MutationScore;
  readonly claims: readonly MutatedClaim[];
  /** The other claims that were asked for, and why none of them has mutants. */
  readonly unscored: readonly UnscoredClaim[];
}

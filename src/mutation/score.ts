/** From evidence to the status of each mutant, and from statuses to the score. */
import { log } from '../elementary/log.ts';

/** Chance that a mutant which is true is killed at a point. Nobody is paged, so it may be large. */
export const KILL_ALPHA = 1e-3;

/** What one point says about one mutant. */
export interface Trace {
  /** Whether the point was chosen for its mutants. */
  readonly chosen: boolean;
  /** Natural log of the evidence against the mutant when it was killed, else when the claim was decided. */
  readonly logE: number;
  /** Replicates at which that was. */
  readonly replicates: number;
  /** Replicates that decided the claim; 0 where every outcome was walked. */
  readonly observed: number;
  /** Replicates at which claim and mutant would be told apart, in the mean; Infinity where they agree or the claim implies the mutant. */
  readonly separation: number;
}

/** A mutant is equivalent where the tested points could not have told it from the claim; `implied` where none could. */
export type MutantStatus = 'killed' | 'survived' | 'equivalent' | 'implied';

/** Whether the facts of a point refute the mutant. */
export function kills({ logE }: Pick<Trace, 'logE'>): boolean {
  return logE >= -log(KILL_ALPHA);
}

/**
 * The status of a mutant.
 *
 * @param implied - Whether the claim implies the mutant wherever they were compared.
 * @param traces - Of the points at which the claim excludes something, where the mutant says something. A mutant of which none speaks survived.
 */
export function statusOf(implied: boolean, traces: readonly Trace[]): MutantStatus {
  if (traces.some(kills)) return 'killed';
  if (implied) return 'implied';
  return traces.length > 0 && traces.every(({ separation, observed }) => separation > observed) ? 'equivalent' : 'survived';
}

export interface Score {
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
  readonly implied: number;
  /** killed / (killed + survived); null where there is neither. */
  readonly score: number | null;
  /** The same, had the points chosen for the mutants not been tested: what they alone killed counts as survived. */
  readonly scoreWithoutChosen: number | null;
  /** equivalent / (killed + survived + equivalent): implied mutants are no slips that any test could find. */
  readonly equivalentShare: number | null;
}

/** The score of a list of mutants. */
export function score(rows: readonly { readonly status: MutantStatus; readonly killedUnchosen: boolean }[]): Score {
  const of = (status: MutantStatus): number => rows.filter((row) => row.status === status).length;
  const [killed, survived, equivalent, implied] = [of('killed'), of('survived'), of('equivalent'), of('implied')];
  const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const unchosen = rows.filter((row) => row.status === 'killed' && row.killedUnchosen).length;
  return {
    killed,
    survived,
    equivalent,
    implied,
    score: ratio(killed, killed + survived),
    scoreWithoutChosen: ratio(unchosen, killed + survived),
    equivalentShare: ratio(equivalent, killed + survived + equivalent),
  };
}

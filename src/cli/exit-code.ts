/** What the shell is told. */
import type { Report } from '../report/report.ts';

export const EXIT = { met: 0, refuted: 1, usage: 2, undecided: 3, internal: 70, interrupted: 130 } as const;

/** The part of a report that decides the exit code. */
export interface Outcome {
  readonly claims: readonly Pick<Report['claims'][number], 'id' | 'verdict' | 'expected'>[];
  readonly verdicts: readonly Pick<Report['verdicts'][number], 'claim' | 'verdict'>[];
}

/** What the report does not say of the run. */
export interface Circumstances {
  readonly interrupted?: boolean;
  /** Points of other shards were not run, which is no fault of this one. */
  readonly sharded?: boolean;
}

const POSITIVE: readonly string[] = ['supported', 'exact', 'proved', 'checked'];
const SILENT: readonly string[] = ['open', 'not-applicable'];

function contrary(verdict: string, expected: string): boolean {
  return expected === 'refuted' ? POSITIVE.includes(verdict) : verdict === 'refuted';
}

function met(verdict: string, expected: string): boolean {
  return expected === 'refuted' ? verdict === 'refuted' : POSITIVE.includes(verdict);
}

/** A shard cannot tell the verdict of a claim, only those of its own points; vacuous points change nothing. */
function ofShard({ claims, verdicts }: Outcome): number {
  const expectation = new Map(claims.map(({ id, expected }) => [id, expected]));
  const own = verdicts.filter(({ verdict }) => verdict !== 'not-run' && verdict !== 'vacuous')
    .map(({ claim, verdict }) => ({ verdict, expected: expectation.get(claim) ?? 'supported' }));
  if (own.some(({ verdict, expected }) => contrary(verdict, expected))) return EXIT.refuted;
  return own.every(({ verdict, expected }) => met(verdict, expected)) ? EXIT.met : EXIT.undecided;
}

/**
 * 130 interrupted; 1 a claim refuted against expectation, or one expected to be refuted and supported; 3 anything else
 * that was not decided, or a run that decided nothing; 0 all expectations met. Vacuous points alone change nothing.
 *
 * @example exitCode(report) // => 0
 */
export function exitCode(outcome: Outcome, { interrupted = false, sharded = false }: Circumstances = {}): number {
  if (interrupted) return EXIT.interrupted;
  if (sharded) return ofShard(outcome);
  const decided = outcome.claims.filter(({ verdict }) => !SILENT.includes(verdict));
  if (decided.some(({ verdict, expected }) => contrary(verdict, expected))) return EXIT.refuted;
  const unfinished = new Set(outcome.verdicts.filter(({ verdict }) => verdict === 'not-run').map(({ claim }) => claim));
  const all = decided.every(({ id, verdict, expected }) => !unfinished.has(id) && met(verdict, expected));
  return all && decided.length > 0 ? EXIT.met : EXIT.undecided;
}

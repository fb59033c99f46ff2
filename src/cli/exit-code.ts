/** What the shell is told. */
import type { Report } from '../report/report.ts';

export const EXIT = { met: 0, refuted: 1, usage: 2, undecided: 3, internal: 70, interrupted: 130 } as const;

/** The part of a report that decides the exit code. */
export interface Outcome {
  readonly claims: readonly Pick<Report['claims'][number], 'id' | 'verdict' | 'expected'>[];
  readonly verdicts: readonly Pick<Report['verdicts'][number], 'claim' | 'verdict'>[];
}

const POSITIVE: readonly string[] = ['supported', 'exact', 'proved', 'checked'];
const SILENT: readonly string[] = ['open', 'not-applicable'];

/**
 * 130 interrupted; 1 a claim refuted against expectation, or one expected to be refuted and supported; 3 anything else
 * that was not decided, or a run that decided nothing; 0 all expectations met. Vacuous points alone change nothing.
 *
 * @example exitCode(report) // => 0
 */
export function exitCode({ claims, verdicts }: Outcome, { interrupted = false } = {}): number {
  if (interrupted) return EXIT.interrupted;
  const decided = claims.filter(({ verdict }) => !SILENT.includes(verdict));
  const contrary = decided.some(({ verdict, expected }) =>
    expected === 'refuted' ? POSITIVE.includes(verdict) : verdict === 'refuted');
  if (contrary) return EXIT.refuted;
  const unfinished = new Set(verdicts.filter(({ verdict }) => verdict === 'not-run').map(({ claim }) => claim));
  const met = decided.every(({ id, verdict, expected }) =>
    !unfinished.has(id) && (expected === 'refuted' ? verdict === 'refuted' : POSITIVE.includes(verdict)));
  return met && decided.length > 0 ? EXIT.met : EXIT.undecided;
}

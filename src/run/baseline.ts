/**
 * The committed memory of what was once established, and how sharply: a later run that says less must say why. It also remembers
 * what a claim has been through since it last changed, so that a refutation cannot be made to go away by testing more coarsely.
 */
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { ClaimVerdict, DeltaFrom, PointCounts, Report, ReportVerdict } from '../report/report.ts';

export const BASELINE_VERSION = 1;

export interface BaselineClaim {
  readonly id: string;
  /** Changes when what the claim says does. */
  readonly hash: string;
  readonly expected: 'supported' | 'refuted';
  readonly verdict: ClaimVerdict;
  /** Resolution of the run, in standard deviations of one replicate. */
  readonly d: number;
  /** The coarsest deviation that a green point excludes, in the estimand's units; null where none is. */
  readonly delta: number | null;
  readonly deltaFrom: DeltaFrom;
  /** Points by verdict. */
  readonly points: PointCounts;
  /** Share of the domain's unbiased draws where the claim excludes something at d; null where none was drawn. */
  readonly falsifiable: number | null;
  /** Runs that were recorded since the claim last changed, and the finest d among them. */
  readonly attempts: number;
  readonly finest: number;
  /** The finest d at which the claim, as it is now, was refuted against expectation; absent if it never was. */
  readonly refutedAt?: number;
}

export interface Baseline {
  readonly schemaVersion: typeof BASELINE_VERSION;
  readonly claims: readonly BaselineClaim[];
}

const GREEN: readonly string[] = ['supported', 'exact', 'proved', 'checked'];

function met({ verdict, expected }: Pick<BaselineClaim, 'verdict' | 'expected'>): boolean {
  return expected === 'refuted' ? verdict === 'refuted' : GREEN.includes(verdict);
}

function coarsestOf(verdicts: readonly ReportVerdict[]): number | null {
  const deltas = verdicts.flatMap(({ verdict, delta }) => (verdict === 'supported' && delta !== null ? [delta] : []));
  return deltas.length === 0 ? null : Math.max(...deltas);
}

/**
 * The baseline after a run: its claims entered, all others as they were.
 *
 * @param hashes - Of the claims, by id.
 */
export function updated(earlier: Baseline | undefined, report: Report, hashes: Readonly<Record<string, string>>): Baseline {
  const before = new Map(earlier?.claims.map((entry) => [entry.id, entry]));
  for (const { id, verdict, expected, points, falsifiable } of report.claims) {
    const hash = hashes[id];
    if (hash === undefined) continue;
    const known = before.get(id);
    const past = known?.hash === hash ? known : undefined;
    const verdicts = report.verdicts.filter(({ claim }) => claim === id);
    const d = report.delta;
    const refuted = [...(past?.refutedAt === undefined ? [] : [past.refutedAt]), ...(verdict === 'refuted' && expected !== 'refuted' ? [d] : [])];
    before.set(id, {
      id, hash, expected, verdict, d,
      delta: coarsestOf(verdicts),
      deltaFrom: verdicts[0]?.deltaFrom ?? 'default',
      points,
      falsifiable,
      attempts: (past?.attempts ?? 0) + 1,
      finest: Math.min(d, past?.finest ?? d),
      ...(refuted.length === 0 ? {} : { refutedAt: Math.min(...refuted) }),
    });
  }
  return { schemaVersion: BASELINE_VERSION, claims: [...before.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * Where a run falls short of the baseline: a claim that met its expectation and no longer does, a claim that is gone, and a claim
 * that was refuted and is now, unchanged, tested at a coarser resolution. Claims that the run did not select are not compared.
 *
 * @param known - Ids of all claims that there are.
 * @returns One sentence for each; none where the run is as good.
 */
export function shortfalls(baseline: Baseline, report: Report, hashes: Readonly<Record<string, string>>, known: readonly string[]): string[] {
  const now = new Map(report.claims.map((claim) => [claim.id, claim]));
  return baseline.claims.flatMap((entry): string[] => {
    const claim = now.get(entry.id);
    if (claim === undefined) return known.includes(entry.id) ? [] : [`${entry.id} was ${entry.verdict} and is gone`];
    const found: string[] = [];
    if (met(entry) && !met(claim)) found.push(`${entry.id} was ${entry.verdict} and is ${claim.verdict}`);
    if (entry.refutedAt !== undefined && entry.hash === hashes[entry.id] && report.delta > entry.refutedAt) {
      found.push(`${entry.id} was refuted at d = ${entry.refutedAt} and is now tested at d = ${report.delta}: a coarser test does not undo a refutation, a changed claim does`);
    }
    return found;
  });
}

/** One claim to a line, so that a difference reads well. */
export function baselineText({ schemaVersion, claims }: Baseline): string {
  return `{\n "schemaVersion": ${schemaVersion},\n "claims": [\n${claims.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n ]\n}\n`;
}

function isEntry(value: unknown): value is BaselineClaim {
  if (typeof value !== 'object' || value === null) return false;
  const { id, hash, verdict, expected, d, attempts, finest, refutedAt, points, falsifiable } = value as Partial<BaselineClaim>;
  const texts = [id, hash, verdict, expected].every((field) => typeof field === 'string');
  return texts && typeof points === 'object' && falsifiable !== undefined && [d, attempts, finest, refutedAt ?? 0].every((field) => typeof field === 'number');
}

/**
 * Reads a baseline.
 *
 * @returns Undefined if there is no such file.
 * @throws {UsageError} naming the file, if it is something else: a gate that cannot be read must not be passed.
 */
export function readBaseline(file: string): Baseline | undefined {
  const advice = 'bring it back from version control, or delete it and write it again with --update-baseline';
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UsageError({ owner: file, condition: `must be a baseline that can be read (${code})`, advice });
  }
  let value: Partial<Baseline> | null;
  try {
    value = JSON.parse(text) as Partial<Baseline> | null;
  } catch {
    throw new UsageError({ owner: file, condition: 'is damaged: it is not one JSON document', advice });
  }
  if (value?.schemaVersion !== BASELINE_VERSION || !Array.isArray(value.claims) || !value.claims.every(isEntry)) {
    throw new UsageError({ owner: file, condition: `must be a baseline of version ${BASELINE_VERSION}, as check --update-baseline writes it`, advice });
  }
  return value as Baseline;
}

import { significant } from './number.ts';
import type { DeltaFrom, ReportClaim, ReportVerdict } from './report.ts';

/** The sharpness of a claim's greens. */
export interface Resolution {
  /** Smallest and largest deviation that a supported point excludes, in the estimand's units. */
  readonly finest: number;
  readonly coarsest: number;
  /** What the first of these was for any of them: `fitted`, `environment`, `declared`; else `default`. */
  readonly from: DeltaFrom;
}

/** What the supported points among `verdicts` exclude; undefined where none excludes anything. */
export function resolution(verdicts: readonly ReportVerdict[]): Resolution | undefined {
  const greens = verdicts.filter((verdict) => verdict.verdict === 'supported' && verdict.delta !== null);
  if (greens.length === 0) return undefined;
  const deltas = greens.map((verdict) => verdict.delta!);
  const from = (['fitted', 'environment', 'declared'] as const).find((origin) => greens.some((verdict) => verdict.deltaFrom === origin)) ?? 'default';
  return { finest: Math.min(...deltas), coarsest: Math.max(...deltas), from };
}

/** The largest in a few characters; of a mean in standard deviations of one replicate, as its own units say little. */
export function coarsestText({ deltaSd }: Pick<ReportClaim, 'deltaSd'>, { coarsest }: Resolution, digits: number): string {
  return deltaSd === undefined ? significant(coarsest, digits) : `${significant(deltaSd, digits)} sd`;
}

/** Points at which the claim could have failed. */
export function informative(points: Readonly<Record<'supported' | 'refuted' | 'inconclusive' | 'invalid' | 'exact', number>>): number {
  return points.supported + points.refuted + points.inconclusive + points.invalid + points.exact;
}

/** Verdicts by claim id, in the report's order. */
export function byClaim<T extends { readonly claim: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.claim);
    if (group === undefined) groups.set(item.claim, [item]);
    else group.push(item);
  }
  return groups;
}

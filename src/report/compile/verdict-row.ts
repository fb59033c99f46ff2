/** One point of a claim as the report has it: where it was sampled or enumerated, and where two numbers were compared. */
import type { Compared, Comparison } from '../../proof/comparison.ts';
import type { Result } from '../../property/verdict.ts';
import type { DeltaFrom, Predicted, ReportVerdict } from '../report.ts';

/** A comparison and one of its findings. */
export interface Finding {
  readonly comparison: Comparison;
  readonly found: Compared;
  /** Hash of what decides it: a token of another is refused. */
  readonly code: string;
}

/** One point's row. */
export function verdictRow(result: Result, { deltaFrom, tokenOf }: { readonly deltaFrom: DeltaFrom; readonly tokenOf: (result: Pick<Result, 'site'>) => string }): ReportVerdict {
  const { site, outcome, enumerated } = result;
  const { estimate = null, predicted } = enumerated ?? {};
  const { property, prepared, point, origin, resolution } = site;
  return {
    id: property.id,
    claim: property.claim.id,
    simulator: property.simulator.name,
    at: point,
    origin,
    verdict: result.verdict,
    reason: result.reason,
    predicted: (enumerated === undefined && site.world === undefined ? prepared.predict(point) : (predicted ?? null)) as Predicted,
    estimate: outcome?.estimate ?? estimate,
    interval: outcome?.interval ?? [estimate, estimate],
    delta: resolution.delta,
    deltaFrom,
    replicates: outcome?.replicates ?? 0,
    logE: outcome?.logE ?? (enumerated !== undefined && result.verdict === 'refuted' ? Infinity : null),
    ...(enumerated === undefined ? {} : { enumerated: { paths: enumerated.paths, value: enumerated.value, claimed: enumerated.claimed } }),
    token: tokenOf(result),
  };
}

/** The row of a comparison. */
export function comparisonRow(finding: Finding, { deltaFrom, tokenOf }: { readonly deltaFrom: DeltaFrom; readonly tokenOf: (finding: Finding) => string }): ReportVerdict {
  const { comparison: { id, claim, method, over }, found } = finding;
  const { at, verdict, reason, left, enclosure, right, count, equal, margin } = found;
  return {
    id,
    claim: claim.id,
    simulator: method,
    at,
    origin: 'compared',
    verdict,
    reason,
    predicted: right as Predicted,
    estimate: left,
    interval: enclosure,
    delta: null,
    deltaFrom,
    replicates: 0,
    logE: verdict === 'refuted' ? Infinity : null,
    compared: { over, of: method === 'boxes' ? 'boxes' : 'points', count, equal, margin },
    token: tokenOf(finding),
  };
}

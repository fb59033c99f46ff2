/** From what a run found to the report's JSON shape. Nothing is decided or computed here, only named and counted. */
import type { Erratum } from '../claim/erratum.ts';
import type { PublishedStatement } from '../claim/published-statement.ts';
import type { Curve as Course } from '../property/curve.ts';
import { type Chapter, claimRow, pointCounts, type Telling } from './compile/claim-row.ts';
import { errataRows, statementRows } from './literature.ts';
import type { Curve, DeltaFrom, Ledger, Report } from './report.ts';
import { schemaVersion } from './report.ts';
import { comparisonRow, type Finding, verdictRow } from './compile/verdict-row.ts';

/** What the composition root supplies besides the findings. */
export interface Circumstances extends Telling {
  readonly seed: number;
  /** Of the run, of a decision. */
  readonly alpha: number;
  readonly beta: number;
  /** Resolution d. */
  readonly delta: number;
  readonly deltaFrom: DeltaFrom;
  readonly ledger: Ledger;
  readonly tokenOfComparison: (finding: Finding) => string;
  /** What a paper says, and what of it is wrong. */
  readonly statements?: readonly PublishedStatement[];
  readonly errata?: readonly Erratum[];
  /** Confidence of each interval in a picture. */
  readonly confidence: number;
}

function curveRow(course: Course, confidence: number): Curve {
  const { property, point } = course.site;
  const { k: _, ...at } = point;
  const points = course.points().map((one) => ({ ...one, predicted: one.predicted as Curve['points'][number]['predicted'] }));
  const survival = course.survival();
  return { claim: property.claim.id, simulator: property.simulator.name, at, axis: 'k', level: confidence, points, relation: property.claim.relation, ...(survival === undefined ? {} : { survival }) };
}

/** Assembles the report, claims and points in the order given. */
export function compile(summaries: readonly Chapter[], curves: readonly Course[], circumstances: Circumstances): Report {
  const claims = summaries.map((summary) => claimRow(summary, circumstances));
  const { deltaFrom, tokenOfComparison } = circumstances;
  const verdicts = summaries.flatMap(({ results, findings }) => [
    ...results.map((result) => verdictRow(result, circumstances)),
    ...findings.map((finding) => comparisonRow(finding, { deltaFrom, tokenOf: tokenOfComparison })),
  ]);
  const { seed, alpha, beta, delta, ledger } = circumstances;
  const errata = errataRows(circumstances.errata ?? [], { claims, verdicts });
  const statements = statementRows(circumstances.statements ?? [], { claims, verdicts });
  return {
    schemaVersion,
    seed,
    alpha,
    beta,
    delta,
    ledger,
    claims,
    verdicts,
    curves: curves.map((course) => curveRow(course, circumstances.confidence)),
    ...(errata.length === 0 ? {} : { errata }),
    ...(statements.length === 0 ? {} : { statements }),
    totals: {
      claims: claims.length,
      ...pointCounts(claims),
      open: claims.filter(({ verdict }) => verdict === 'open').length,
      decisions: ledger.decisions,
      replicates: claims.reduce((sum, claim) => sum + claim.replicates, 0),
    },
  };
}

/** From what a run found to the report's JSON shape. Nothing is decided or computed here, only named and counted. */
import type { Erratum } from '../claim/erratum.ts';
import type { Prepared } from '../claim/prepare.ts';
import type { PublishedStatement } from '../claim/published-statement.ts';
import type { Source } from '../claim/source.ts';
import type { Compared, Comparison } from '../proof/comparison.ts';
import type { Curve as Course } from '../property/curve.ts';
import type { Counterexample } from '../property/shrink.ts';
import type { Summary } from '../property/summary.ts';
import type { Result, PointVerdict as Verdict } from '../property/verdict.ts';
import { errataRows, statementRows } from './literature.ts';
import type { MutatedClaim } from './mutation-report.ts';
import { quantifier } from './quantifier.ts';
import type { Curve, DeltaFrom, Ledger, PointCounts, Predicted, Report, ReportClaim, ReportCounterexample, ReportMutation, ReportVerdict } from './report.ts';
import { schemaVersion } from './report.ts';

/** What the composition root supplies besides the findings. */
export interface Circumstances {
  readonly seed: number;
  /** Of the run, of a decision. */
  readonly alpha: number;
  readonly beta: number;
  /** Resolution d. */
  readonly delta: number;
  readonly deltaFrom: DeltaFrom;
  readonly ledger: Ledger;
  /** Printable reference of a source. */
  readonly reference: (source: Source) => string;
  readonly tokenOf: (result: Pick<Result, 'site'>) => string;
  readonly tokenOfComparison: (finding: Finding) => string;
  /** What shrinking found; a claim shows the first of its own. */
  readonly counterexamples?: readonly Counterexample[];
  /** What a paper says, and what of it is wrong. */
  readonly statements?: readonly PublishedStatement[];
  readonly errata?: readonly Erratum[];
  /** The tested region of a claim, in words. */
  readonly regionOf: (prepared: Prepared) => string;
  /** Confidence of each interval in a picture. */
  readonly confidence: number;
}

/** A comparison and one of its findings. */
export interface Finding {
  readonly comparison: Comparison;
  readonly found: Compared;
}

/** What a run found out about one claim. */
export interface Chapter extends Summary {
  /** By comparing numbers alone. */
  readonly findings: readonly Finding[];
  /** Its mutants, where they were scored. */
  readonly mutation?: MutatedClaim;
}

function pointCounts(results: readonly { readonly verdict: Verdict }[]): PointCounts {
  const of = (...verdicts: readonly Verdict[]): number => results.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    supported: of('supported'),
    refuted: of('refuted'),
    inconclusive: of('inconclusive'),
    invalid: of('invalid'),
    vacuous: of('vacuous'),
    exact: of('exact', 'proved', 'checked'),
    notRun: of('not-run'),
  };
}

function replicates(results: readonly Result[]): number {
  return results.reduce((sum, { outcome }) => sum + (outcome?.replicates ?? 0), 0);
}

function counterexampleRow({ site, outcome, alpha, from, taken, tried }: Counterexample, tokenOf: Circumstances['tokenOf']): ReportCounterexample {
  const { property, prepared, point, resolution } = site;
  return {
    id: property.id,
    simulator: property.simulator.name,
    at: point,
    predicted: prepared.predict(point) as Predicted,
    estimate: outcome.estimate,
    interval: outcome.interval,
    delta: resolution.delta,
    replicates: outcome.replicates,
    logE: outcome.logE,
    alpha,
    from,
    taken,
    tried,
    token: tokenOf({ site }),
  };
}

function mutationRow({ killed, survived, equivalent, implied, score, scoreWithoutChosen, mutants }: MutatedClaim): ReportMutation {
  return { killed, survived, equivalent, implied, score, scoreWithoutChosen, survivors: mutants.filter(({ status }) => status === 'survived').map(({ description }) => description) };
}

function claimRow(summary: Chapter, { reference, regionOf, tokenOf, counterexamples = [] }: Circumstances): ReportClaim {
  const { claim, tex } = summary.prepared;
  const failing = counterexamples.find(({ site }) => site.property.claim.id === claim.id);
  const { family, protocol, estimator } = claim.assumes;
  const quantified = quantifier(summary.verdict, summary.results.map(({ site: { origin }, verdict }) => ({ origin, verdict })));
  return {
    id: claim.id,
    aliases: claim.aliases ?? [],
    title: claim.title,
    tex,
    source: reference(claim.source),
    family,
    relation: claim.relation,
    status: claim.status,
    expected: claim.expected?.verdict ?? 'supported',
    verdict: summary.verdict,
    ...(quantified === undefined ? {} : { quantifier: quantified }),
    ...(summary.reason === '' ? {} : { reason: summary.reason }),
    falsifiable: summary.falsifiable,
    assumptions: [`${family} family`, `${protocol} protocol`, `${estimator} estimator`],
    ...(claim.note === undefined ? {} : { note: claim.note }),
    region: summary.findings.length > 0 ? [...new Set(summary.findings.map(({ comparison }) => comparison.over))].join('; ') : regionOf(summary.prepared),
    ...(summary.failingShare === null ? {} : { failingShare: summary.failingShare }),
    points: pointCounts([...summary.results, ...summary.findings.map(({ found }) => found)]),
    replicates: replicates(summary.results),
    simulators: summary.simulators,
    ...(failing === undefined ? {} : { counterexample: counterexampleRow(failing, tokenOf) }),
    ...(summary.verdict === 'open' ? { open: true } : {}),
    ...(summary.mutation === undefined ? {} : { mutation: mutationRow(summary.mutation) }),
  };
}

/** One point's row. */
export function verdictRow(result: Result, { deltaFrom, tokenOf }: Pick<Circumstances, 'deltaFrom' | 'tokenOf'>): ReportVerdict {
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
export function comparisonRow({ comparison, found }: Finding, { deltaFrom, tokenOf }: { readonly deltaFrom: DeltaFrom; readonly tokenOf: (finding: Finding) => string }): ReportVerdict {
  const { id, claim, method, over } = comparison;
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
    token: tokenOf({ comparison, found }),
  };
}

function curveRow(course: Course, confidence: number): Curve {
  const { property, point } = course.site;
  const { k: _, ...at } = point;
  const points = course.points().map((one) => ({ ...one, predicted: one.predicted as Curve['points'][number]['predicted'] }));
  return { claim: property.claim.id, simulator: property.simulator.name, at, axis: 'k', level: confidence, points, relation: property.claim.relation };
}

/** Assembles the report, claims and points in the order given. */
export function compile(summaries: readonly Chapter[], curves: readonly Course[], circumstances: Circumstances): Report {
  const claims = summaries.map((summary) => claimRow(summary, circumstances));
  const { deltaFrom, tokenOfComparison } = circumstances;
  const verdicts = summaries.flatMap(({ results, findings }) => [
    ...results.map((result) => verdictRow(result, circumstances)),
    ...findings.map((finding) => comparisonRow(finding, { deltaFrom, tokenOf: tokenOfComparison })),
  ]);
  const of = (...found: readonly string[]): number => claims.filter(({ verdict }) => found.includes(verdict)).length;
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
      supported: of('supported'),
      refuted: of('refuted'),
      inconclusive: of('inconclusive'),
      invalid: of('invalid'),
      vacuous: of('vacuous'),
      exact: of('exact', 'proved', 'checked'),
      notRun: of('not-run'),
      open: of('open'),
      decisions: ledger.decisions,
      replicates: claims.reduce((sum, claim) => sum + claim.replicates, 0),
    },
  };
}

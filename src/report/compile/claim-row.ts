/** One claim as the report has it. */
import type { Prepared } from '../../claim/prepare.ts';
import type { Source } from '../../claim/source.ts';
import type { Counterexample } from '../../property/shrink.ts';
import type { Summary } from '../../property/summary.ts';
import type { Result } from '../../property/verdict.ts';
import type { MutatedClaim } from '../mutation-report.ts';
import { quantifier } from '../quantifier.ts';
import type { ClaimVerdict, PointCounts, Predicted, ReportClaim, ReportCounterexample, ReportMutation } from '../report.ts';
import type { Finding } from './verdict-row.ts';

/** What is said of a claim besides the findings. */
export interface Telling {
  /** Printable reference of a source. */
  readonly reference: (source: Source) => string;
  /** The tested region of a claim, in words. */
  readonly regionOf: (prepared: Prepared) => string;
  readonly tokenOf: (result: Pick<Result, 'site'>) => string;
  /** What shrinking found; a claim shows the first of its own. */
  readonly counterexamples?: readonly Counterexample[];
}

/** What a run found out about one claim. */
export interface Chapter extends Summary {
  /** By comparing numbers alone. */
  readonly findings: readonly Finding[];
  /** Its mutants, where they were scored. */
  readonly mutation?: MutatedClaim;
}

/** How many points, or claims, have each verdict. */
export function pointCounts(results: readonly { readonly verdict: ClaimVerdict }[]): PointCounts {
  const of = (...verdicts: readonly ClaimVerdict[]): number => results.filter(({ verdict }) => verdicts.includes(verdict)).length;
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

/** Rounded to what a ratio of two doubles is good for. */
function bluntest(results: readonly Result[]): number | undefined {
  const ratios = results.flatMap(({ verdict, site: { resolution: { delta, spread } } }) => (verdict === 'supported' && delta !== null && spread !== undefined ? [delta / spread] : []));
  return ratios.length === 0 ? undefined : Number(Math.max(...ratios).toPrecision(12));
}

function counterexampleRow({ site, outcome, alpha, from, taken, tried }: Counterexample, tokenOf: Telling['tokenOf']): ReportCounterexample {
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

/** The row of a claim. */
export function claimRow(summary: Chapter, { reference, regionOf, tokenOf, counterexamples = [] }: Telling): ReportClaim {
  const { claim, tex } = summary.prepared;
  const failing = counterexamples.find(({ site }) => site.property.claim.id === claim.id);
  const { family, protocol, estimator } = claim.assumes;
  const deltaSd = bluntest(summary.results);
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
    ...(deltaSd === undefined ? {} : { deltaSd }),
    simulators: summary.simulators,
    ...(failing === undefined ? {} : { counterexample: counterexampleRow(failing, tokenOf) }),
    ...(summary.verdict === 'open' ? { open: true } : {}),
    ...(summary.mutation === undefined ? {} : { mutation: mutationRow(summary.mutation) }),
  };
}

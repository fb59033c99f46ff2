/** Runs the figures of a paper: estimates along generations, exact curves and bounds beside them, and the verdicts of the claims that they show. */
import type { Claim } from '../claim/claim.ts';
import { prepare, type Prepared } from '../claim/prepare.ts';
import { referenceText } from '../claim/reference.ts';
import type { Bibliography } from '../claim/source.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import { CONFIDENCE } from '../inference/test.ts';
import type { Batch } from '../property/batch.ts';
import { type Executor, execute, inline } from '../property/execute.ts';
import type { Figure, Line, Panel } from '../property/figure.ts';
import { kindOf } from '../property/kinds/index.ts';
import { DeclarationError } from '../errors.ts';
import { Panorama, pointFor } from '../property/panorama.ts';
import { type Property, property } from '../property/property.ts';
import { refusing } from '../property/region.ts';
import { initialOf, simulatorKey, streamName } from '../property/stream.ts';
import { type Site, type Trial, trialOf } from '../property/trial.ts';
import { sampled, unsampled } from '../property/unsampled.ts';
import { claimVerdict, type PointVerdict, type Result } from '../property/verdict.ts';
import { verdictRow } from '../report/compile.ts';
import { type FigureClaim, type FigureCorpus, type FigureLine, type FigureReport, figureSchemaVersion, type ReportFigure, type ReportPanel } from '../report/figure-report.ts';
import type { DeltaFrom } from '../report/report.ts';
import { codeHash } from './code-hash.ts';
import { Pool } from './pool.ts';
import { encodeToken } from './token.ts';

/** Places at which a line is drawn besides the generations of the estimates. */
const SMOOTH = 60;

export interface ReproduceOptions {
  readonly paper: string;
  readonly reference: string;
  readonly figures: readonly Figure[];
  readonly bibliography: Bibliography;
  readonly seed: number;
  readonly alpha: number;
  readonly beta: number;
  readonly d: number;
  readonly deltaFrom: DeltaFrom;
  /** Worker threads; 0 runs in the calling thread. */
  readonly jobs: number;
  readonly corpus?: FigureCorpus;
  /** Replicate-generations for the whole run, shared among the panels by what they need. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: { readonly figure: string; readonly done: number; readonly total: number; readonly replicates: number; readonly share: number; readonly verdicts: Readonly<Record<string, number>> }) => void;
}

/** A panel with everything that will be asked of its stream. */
interface Plan {
  readonly figure: Figure;
  readonly panel: Panel;
  readonly panorama: Panorama;
  readonly sites: readonly Site[];
  readonly batch: Batch;
}

function claimsOf({ panels }: Figure): Claim[] {
  return panels.flatMap(({ tests, lines, spread }) => [...tests.map(({ claim }) => claim), ...lines.flatMap((line) => ('claim' in line ? [line.claim] : [])), ...(spread === undefined ? [] : [spread])]);
}

/** The panel's simulator as what the claim is held to: compiled figures are checked as properties are, when they are run. */
function held(claim: Claim, panel: Panel): Property {
  return property({ claim: claim as Claim & { readonly assumes: Panel['simulator']['assumptions'] }, simulator: panel.simulator });
}

function planPanel(figure: Figure, panel: Panel, prepared: ReadonlyMap<Claim, Prepared>, { seed, d, beta }: ReproduceOptions): Plan {
  const levels = { alpha: DECISION_ALPHA, beta };
  const sharpness = Math.max(d, panel.d ?? 0);
  const siteOf = (claim: Claim, k: number): Site => {
    const one = prepared.get(claim) as Prepared;
    const point = one.complete(pointFor(one, panel.at, k));
    return { property: held(claim, panel), prepared: one, point, origin: 'declared', resolution: kindOf(claim).resolve(one, point, sharpness, beta) };
  };
  const sites = panel.tests.flatMap(({ claim, generations }) => generations.map((k) => siteOf(claim, k)));
  const about = sites[0] ?? (panel.spread === undefined ? undefined : siteOf(panel.spread, panel.generations[0] ?? 1));
  if (about === undefined) throw new DeclarationError({ owner: `${figure.id}/${panel.id}`, parameter: 'tests', condition: 'must name a claim, or spread must' });
  const panorama = new Panorama(panel, panel.spread === undefined ? undefined : prepared.get(panel.spread));
  const initial = initialOf(panel.simulator, panel.at);
  const horizon = Math.max(...panel.generations, ...(panel.paths?.generations ?? []), panel.cloud?.k ?? 0);
  const shown: Trial = { site: about, point: { ...panel.at, k: horizon }, horizon, probes: panorama.probes, test: panorama.test, absorb: (facts, chunk) => panorama.absorb(facts, chunk) };
  const trials = sites.filter(({ resolution }) => resolution.informative).map((site) => trialOf(site, sharpness, levels));
  const batch: Batch = {
    name: `${figure.id} ${panel.id} ${streamName(panel.simulator, initial, 'test')}`,
    simulator: panel.simulator, initial, key: simulatorKey(seed, panel.simulator, initial, 'test'), trials: [shown, ...trials], curves: [],
  };
  return { figure, panel, panorama, sites, batch };
}

/** Where lines are drawn: the generations of the panel and a smooth sequence between the first and the last. */
function smooth({ generations, x }: Panel): number[] {
  const [first, last] = [Math.max(1, generations[0] ?? 1), generations.at(-1) ?? 1];
  const between = Array.from({ length: SMOOTH + 1 }, (_, i) => (x.scale === 'log' ? first * exp((log(last / first) * i) / SMOOTH) : first + ((last - first) * i) / SMOOTH)).map(Math.round);
  return [...new Set([...generations, ...between])].filter((k) => k >= 1).sort((a, b) => a - b);
}

function lineOf(line: Line, panel: Panel, prepared: ReadonlyMap<Claim, Prepared>): FigureLine {
  const { label, role } = line;
  const shown = smooth(panel);
  const drawn = (y: number): number => (panel.exponential === true ? exp(y) : y);
  if (!('claim' in line)) return { label, role, points: line.through(shown) };
  const { claim, at = {}, shift = 0, most = Infinity } = line;
  const one = prepared.get(claim) as Prepared;
  const points = shown.flatMap((k) => {
    const value = refusing(() => one.predict(pointFor(one, { ...panel.at, ...at }, k + shift)));
    return typeof value === 'number' ? [{ x: k, y: drawn(Math.min(most, value)) }] : [];
  });
  const forbidden = ({ 'at-most': 'above', 'at-least': 'below' } as const)[claim.relation as 'at-most'];
  return {
    label, role, claim: claim.id, ...(line.at === undefined ? {} : { at }), ...(shift === 0 ? {} : { shift }),
    ...(forbidden === undefined || role === 'published' ? {} : { forbidden }), points,
  };
}

function panelOf({ figure, panel, panorama }: Plan, prepared: ReadonlyMap<Claim, Prepared>): ReportPanel {
  const { id, title, simulator, at, observable, x, y, paper = {}, paths: { generations: steps } = { generations: [] } } = panel;
  const drawn = (value: number | null): number | null => (value !== null && panel.exponential === true ? exp(value) : value);
  const place = (value: number, k: number): { x: number; y: number } => ({ x: k, y: drawn(value) as number });
  return {
    id, title, simulator: simulator.name, at, paper: { at: paper.at ?? {}, generations: paper.generations ?? null, replicates: paper.replicates ?? null }, observable, replicates: panorama.replicates, level: CONFIDENCE, x, y,
    points: panorama.points().map(({ k, estimate, interval: [lo, hi] }) => ({ k, estimate: drawn(estimate), interval: [drawn(lo), drawn(hi)] })),
    paths: panorama.paths().map((path) => path.flatMap((value, i) => (Number.isFinite(value) ? [place(value, steps[i] as number)] : []))),
    dots: panorama.dots().map(({ x: across, y: up }) => ({ x: across, y: drawn(up) as number })),
    lines: panel.lines.map((line) => lineOf(line, panel, prepared)),
    picture: `${figure.id}-${id}.svg`,
  };
}

const GRAVITY: readonly PointVerdict[] = ['refuted', 'invalid', 'inconclusive', 'not-run', 'supported', 'exact', 'proved', 'checked', 'vacuous'];

/** What a verdict means for the figure: the refutation of what is known to be false is what it should show. */
function standing({ expected, verdict }: FigureClaim): PointVerdict {
  const green = verdict === 'supported' || verdict === 'exact';
  if (expected === 'refuted') return verdict === 'refuted' ? 'supported' : green ? 'refuted' : (verdict as PointVerdict);
  return verdict as PointVerdict;
}

function figureClaims(results: readonly Result[], bibliography: Bibliography): FigureClaim[] {
  const claims = [...new Set(results.map(({ site }) => site.property.claim))];
  return claims.map(({ id, title, relation, source, expected }) => ({
    id, title, relation, source: referenceText(source, bibliography), expected: expected?.verdict ?? 'supported',
    ...claimVerdict(results.filter(({ site }) => site.property.claim.id === id), false),
  }));
}

/**
 * Runs the figures.
 *
 * The report is a function of the options but for `jobs`, `signal` and `onProgress`.
 *
 * @throws {UsageError} if the tests need more decisions than `alpha` affords.
 * @throws {DeclarationError} if a panel's simulator does not provide what a claim assumes.
 */
export async function reproduce(options: ReproduceOptions): Promise<FigureReport> {
  const { figures, bibliography, seed, beta, d, deltaFrom } = options;
  const claims = [...new Set(figures.flatMap(claimsOf))];
  const ready = await prepare(claims);
  const prepared = new Map(claims.map((claim, i) => [claim, ready[i] as Prepared]));
  const plans = figures.flatMap((figure) => figure.panels.map((panel) => planPanel(figure, panel, prepared, options)));
  const sites = plans.flatMap((plan) => plan.sites.filter(({ resolution }) => resolution.informative));
  const ledger = new Ledger(options.alpha);
  ledger.plan(sites.length, sites.reduce((sum, { prepared: one }) => sum + kindOf(one.claim).guards(one), 0));

  const outcomes = await run(plans, options);
  const hashes = new Map<string, string>();
  for (const { simulator } of plans.map(({ panel }) => panel)) if (!hashes.has(simulator.name)) hashes.set(simulator.name, await codeHash(simulator));
  const reported = figures.map((figure): ReportFigure => {
    const own = plans.filter((plan) => plan.figure === figure);
    const results = own.flatMap((plan) => plan.sites.map((site) => ({ plan, result: outcomes.get(site) ?? unsampled(site) ?? ({ site, verdict: 'not-run', reason: 'not reached' } satisfies Result) })));
    for (const { result } of results) if (result.verdict === 'supported') ledger.support(beta);
    const stated = figureClaims(results.map(({ result }) => result), bibliography);
    const [worst] = stated.map(standing).sort((a, b) => GRAVITY.indexOf(a) - GRAVITY.indexOf(b));
    return {
      id: figure.id, published: figure.published, title: figure.title, caption: figure.caption, verdict: worst ?? 'open', claims: stated,
      panels: own.map((plan) => panelOf(plan, prepared)),
      verdicts: results.map(({ plan, result }) => ({
        panel: plan.panel.id,
        ...verdictRow(result, {
          deltaFrom: (plan.panel.d ?? 0) > d ? 'declared' : deltaFrom,
          tokenOf: ({ site: { property: { id, simulator }, point } }) => encodeToken({ id, at: point, seed, alpha: DECISION_ALPHA, beta, d: Math.max(d, plan.panel.d ?? 0), code: hashes.get(simulator.name) ?? '' }),
        }),
      })),
    };
  });
  const { paper, reference, alpha, corpus } = options;
  return { schemaVersion: figureSchemaVersion, paper, reference, seed, alpha, beta, delta: d, ledger: ledger.state(), ...(corpus === undefined ? {} : { corpus }), figures: reported };
}

/** Runs every panel's stream to its estimates and verdicts, or as far as the signal lets it. */
async function run(plans: readonly Plan[], { jobs, signal, budget, onProgress }: ReproduceOptions): Promise<Map<Site, Result>> {
  const outcomes = new Map<Site, Result>();
  const figureOf = new Map(plans.map(({ batch, figure }) => [batch, figure.id]));
  const shares = new Map<Batch, { readonly replicates: number; readonly share: number; readonly verdicts: readonly string[] }>();
  const work = (batch: Batch): number => Math.max(...batch.trials.map(({ test, point }) => test.planned * Math.max(1, batch.simulator.cost(point))));
  const total = plans.reduce((sum, { batch }) => sum + work(batch), 0);
  const pool = jobs > 0 ? new Pool(jobs) : undefined;
  try {
    const executor: Executor = pool ?? inline;
    const runs = await execute(plans.map(({ batch }) => batch), executor, {
      ...(signal === undefined ? {} : { signal }),
      ...(budget === undefined ? {} : { budget }),
      onProgress: (course, finished) => {
        const { batch, replicates, outcomes: known } = course;
        const planned = Math.max(...batch.trials.map(({ test }) => test.planned));
        shares.set(batch, { replicates, share: work(batch) * (finished ? 1 : Math.min(0.95, replicates / planned)), verdicts: [...known].filter(([trial]) => trial !== batch.trials[0]).map(([, { verdict }]) => verdict) });
        const values = [...shares.values()];
        const verdicts: Record<string, number> = {};
        for (const verdict of values.flatMap((one) => one.verdicts)) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        onProgress?.({
          figure: figureOf.get(batch) ?? '', verdicts, total: plans.reduce((sum, { batch: { trials } }) => sum + trials.length - 1, 0),
          done: values.reduce((sum, one) => sum + one.verdicts.length, 0), replicates: values.reduce((sum, one) => sum + one.replicates, 0), share: values.reduce((sum, one) => sum + one.share, 0) / total,
        });
      },
    });
    for (const { batch, outcomes: known } of runs) for (const [trial, outcome] of known) if (trial !== batch.trials[0]) outcomes.set(trial.site, sampled(trial.site, outcome));
  } finally {
    await pool?.close();
  }
  return outcomes;
}

/** The main job: every claim planned, sampled and decided, and the findings in the report's shape. */
import type { Claim } from '../claim/claim.ts';
import type { Erratum } from '../claim/erratum.ts';
import { prepare, type Prepared } from '../claim/prepare.ts';
import type { PublishedStatement } from '../claim/published-statement.ts';
import { referenceText } from '../claim/reference.ts';
import type { Bibliography } from '../claim/source.ts';
import { UsageError } from '../errors.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import { CONFIDENCE, type Outcome } from '../inference/test.ts';
import { byWorld, decideWorld } from '../property/enumeration.ts';
import { execute, type Executor, inline } from '../property/execute.ts';
import { batchesOf, plan, type Sharpness } from '../property/plan.ts';
import type { Property } from '../property/property.ts';
import type { Comparison } from '../proof/comparison.ts';
import { AFFORDABLE, REGION_D } from '../property/region.ts';
import type { Counterexample } from '../property/shrink.ts';
import { summarise } from '../property/summary.ts';
import { guardsOf, type Site, type Trial } from '../property/trial.ts';
import { sampled, unsampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import { compile } from '../report/compile.ts';
import type { Finding } from '../report/compile/verdict-row.ts';
import type { DeltaFrom, Report } from '../report/report.ts';
import { codeHash } from './code-hash.ts';
import { comparisonHash } from './comparison-hash.ts';
import { counterexamples } from './counterexamples.ts';
import type { Evidence } from './evidence.ts';
import { headerOf, priorOf } from './evidence-header.ts';
import { Keeper } from './evidence-keeper.ts';
import { mutable, Scoring } from './mutate-scoring.ts';
import { Pool } from './pool.ts';
import { Progress, type ProgressEvent } from './progress.ts';
import { refuseReentry } from './reentry.ts';
import { CERTAIN, encodeToken } from './token.ts';

/** What a run checks, how sharply, and with what. */
export interface CheckOptions {
  /** The theory. */
  readonly claims: readonly Claim[];
  /** Which simulator is held to which claim; a claim without one is reported as open. */
  readonly properties: readonly Property[];
  /** Claims about numbers alone, and how they are decided. */
  readonly comparisons?: readonly Comparison[];
  /** What the claims cite. */
  readonly bibliography: Bibliography;
  /** What the paper says that the claims are about: listed in the report. */
  readonly statements?: readonly PublishedStatement[];
  /** What of it is wrong: listed too. */
  readonly errata?: readonly Erratum[];
  /** Which claims to check; all by default. */
  readonly select?: (claim: Claim) => boolean;
  /** Names the streams: same seed, same report. */
  readonly seed: number;
  /** Error of the whole run: at most alpha / 1e-10 decisions and guards are allowed. */
  readonly alpha: number;
  /** Error of a green. */
  readonly beta: number;
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** Whether `d` was asked for, is the default, or was fitted to a time: shown with every green. */
  readonly deltaFrom: DeltaFrom;
  /** Threads; 0 runs in the calling thread. */
  readonly jobs: number;
  /**
   * Milliseconds that one replicate may take, by default 30,000: a stream with one that takes longer is `invalid`. A loop in the
   * calling thread (`jobs: 0`) cannot be ended.
   */
  readonly deadline?: number;
  /** This run's part of the streams, such as `{ index: 1, of: 4 }`. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Replicate-generations for the whole run. */
  readonly budget?: number;
  /** Whether refuted points are shrunk to counterexamples; they are by default. A shard leaves that to whoever merges. */
  readonly shrink?: boolean;
  /**
   * Whether mutants of the claims are held against the same replicates and scored in the report; they are not by default. What earlier
   * runs have learnt is verdicts and no replicates: it cannot be had together with `evidence`, `stored` or `shard`.
   */
  readonly mutants?: boolean;
  /** What earlier runs have learnt. Evidence of another seed, d, level or code is not used; `onUnused` is told why. */
  readonly evidence?: readonly Evidence[];
  /** Told why evidence was not used. */
  readonly onUnused?: (reason: string) => void;
  /** Reports what the evidence says, and draws nothing. */
  readonly stored?: boolean;
  /** Called whenever a stream is done, and once before the end, with a function that gathers what is known by then. */
  readonly onEvidence?: (snapshot: () => Evidence) => void;
  /** Ends the run early: what is open is inconclusive, and what was not reached is not run. */
  readonly signal?: AbortSignal;
  /** Called as points are decided. */
  readonly onProgress?: (event: ProgressEvent) => void;
}

/** The measure of the draws and the limits of the region, in words. */
function regionOf({ claim }: Prepared): string {
  const ranges = Object.entries(claim.parameters)
    .filter(([, { sample }]) => sample[0] !== sample[1])
    .map(([name, { sample: [lo, hi] }]) => `${name} in [${lo}, ${hi}]`);
  return `${ranges.join(', ')}, log-uniform; where every side excludes something at d = ${REGION_D} and at most ${AFFORDABLE.toExponential(0).replace('+', '')} sampler calls are planned`;
}

function resultsOf(outcomes: ReadonlyMap<Site, Result>): (one: { readonly sites: readonly Site[] }) => Result[] {
  return ({ sites }) =>
    sites.map((site) => unsampled(site) ?? outcomes.get(site) ?? { site, verdict: 'not-run', reason: 'not reached' });
}

/**
 * Checks the selected claims.
 *
 * The report is a function of the options but for `jobs`, `signal` and `onProgress`: threads change nothing but the time.
 *
 * @returns the report: a verdict for each claim and each point, the ledger of errors, curves for pictures.
 * @throws {UsageError} if the plan needs more decisions than `alpha` affords (it names the alpha that would do), or a property's claim is not
 *   among the claims, or two simulators have one name.
 * @throws {ReentryError} if it is run by the module of a simulator while a worker imports that.
 * @throws {DeclarationError} for a claim that cannot be evaluated or decided.
 * @see Ville (1939) for a decision, and the union bound for the run: P(any refuted or invalid | all claims true) ≤ alpha
 * @example
 * const { totals } = await check({
 *   claims: theory, properties, bibliography: sources, select: ({ id }) => id === 'poisson/survival-upper',
 *   seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0,
 * });
 * totals.supported // => 1
 */
export async function check(options: CheckOptions): Promise<Report> {
  refuseReentry('check');
  const { claims, properties, seed, beta, d, select = () => true } = options;
  const sharpness: Sharpness = { seed, d, levels: { alpha: DECISION_ALPHA, beta } };
  const chosen = claims.filter(select);
  const prepared = new Map((await prepare(claims)).map((one) => [one.claim.id, one]));
  const stray = [...properties, ...(options.comparisons ?? [])].find(({ claim }) => !prepared.has(claim.id));
  if (stray !== undefined) throw new UsageError({ owner: stray.id, parameter: 'claim', value: stray.claim.id, condition: 'must be among the claims of the run' });
  const plans = await plan(properties, prepared, select, sharpness);

  const informative = plans.flatMap(({ sites }) => sites.filter((site) => site.resolution.informative));
  const guards = informative.reduce((sum, { prepared: one }) => sum + guardsOf(one), 0);
  const ledger = new Ledger(options.alpha);
  ledger.plan(informative.length, guards);

  const { shard } = options;
  if (options.mutants === true && (shard !== undefined || options.stored === true || (options.evidence ?? []).length > 0)) {
    throw new UsageError({ owner: 'check', parameter: 'mutants', condition: 'must be scored in a run of its own', advice: 'leave out evidence and shards: they know verdicts and no replicates' });
  }
  const all = batchesOf(plans, sharpness);
  const scoring = options.mutants === true ? new Scoring(chosen.map(({ id }) => prepared.get(id) as Prepared), { d, beta }) : undefined;
  const mine = shard === undefined ? all : all.filter((_, index) => index % shard.of === shard.index - 1);
  const batches = scoring === undefined ? mine : mine.map((batch) => scoring.watched(batch));
  const header = await headerOf(options, prepared, chosen);
  const keeper = new Keeper(header, priorOf(options, header));
  const outcomes = new Map<Site, Result>();
  const enter = (known: ReadonlyMap<Trial, Outcome>): void => {
    for (const [{ site }, outcome] of known) outcomes.set(site, sampled(site, outcome));
  };
  const worlds = byWorld(plans.flatMap((one) => one.worlds)).filter((_, index) => shard === undefined || index % shard.of === shard.index - 1);
  for (const result of worlds.flatMap(decideWorld)) outcomes.set(result.site, result);
  const comparisons = (options.comparisons ?? []).filter(({ claim }) => select(claim)).filter((_, index) => shard === undefined || index % shard.of === shard.index - 1);
  const findings = comparisons.flatMap((comparison): Finding[] =>
    comparison.decide(prepared.get(comparison.claim.id) as Prepared).map((found) => ({ comparison, found })));
  const codes = new Map<Comparison, string>();
  for (const comparison of comparisons) codes.set(comparison, await comparisonHash(comparison, prepared.get(comparison.claim.id) as Prepared));
  const read = resultsOf(outcomes);
  const progress = new Progress(batches, options.onProgress);
  let failing: readonly Counterexample[] = [];
  const pool = options.jobs > 0 ? new Pool(options.jobs, options.deadline === undefined ? {} : { deadline: options.deadline }) : undefined;
  try {
    const executor: Executor = pool ?? inline;
    if (options.stored === true) {
      for (const batch of batches) enter(keeper.recall(batch));
    } else {
      const runs = await execute(batches, keeper.executor(executor), {
        ...(options.budget === undefined ? {} : { budget: options.budget }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        settled: (batch) => keeper.settled(batch),
        onProgress: (run, finished) => {
          keeper.note(run);
          if (finished) options.onEvidence?.(() => keeper.snapshot());
          progress.report(run);
        },
      });
      for (const run of runs) enter(run.outcomes);
    }
    options.onEvidence?.(() => keeper.snapshot());
    if (options.shrink !== false && shard === undefined) {
      failing = await counterexamples(plans.map(read), { seed, d, executor, ...(options.signal === undefined ? {} : { signal: options.signal }) });
    }
  } finally {
    await pool?.close();
  }

  const summaries = chosen.map((claim) => {
    const own = findings.filter(({ comparison }) => comparison.claim.id === claim.id);
    const summary = summarise(
      prepared.get(claim.id) as Prepared,
      plans.filter((one) => one.property.claim.id === claim.id),
      ({ sites, worlds: walked }) => read({ sites: [...sites, ...walked] }),
      own.map(({ comparison: { method }, found: { verdict, reason } }) => ({ method, verdict, reason })),
    );
    const score = scoring !== undefined && mutable(claim) ? scoring.row(summary.prepared, summary.verdict, summary.results) : undefined;
    return { ...summary, findings: own, ...(score === undefined ? {} : { mutation: score }) };
  });
  const hashes = new Map<string, string>();
  for (const { simulator } of properties) hashes.set(simulator.name, await codeHash(simulator));
  for (const { verdict } of outcomes.values()) if (verdict === 'supported') ledger.support(beta);
  return compile(summaries, batches.flatMap((batch) => batch.curves), {
    seed,
    alpha: options.alpha,
    beta,
    delta: d,
    deltaFrom: options.deltaFrom,
    ledger: ledger.state(),
    counterexamples: failing,
    statements: options.statements ?? [],
    errata: options.errata ?? [],
    reference: (source) => referenceText(source, options.bibliography),
    regionOf: (one) => (properties.some(({ claim, pointsOnly }) => claim.id === one.claim.id && pointsOnly) ? 'its declared points, and nothing between them' : regionOf(one)),
    confidence: CONFIDENCE,
    tokenOf: ({ site: { property, point, world } }) => {
      const levels = world === undefined ? { alpha: DECISION_ALPHA, beta, d } : CERTAIN;
      return encodeToken({ id: property.id, at: point, seed, ...levels, code: hashes.get(property.simulator.name) ?? '' });
    },
    tokenOfComparison: ({ comparison, found }) => encodeToken({ id: comparison.id, at: found.at, seed, ...CERTAIN, code: codes.get(comparison) ?? '' }),
  });
}

/** The main job: every claim planned, sampled and decided, and the findings in the report's shape. */
import { prepare, type Prepared } from '../claim/prepare.ts';
import { referenceText } from '../claim/reference.ts';
import { UsageError } from '../errors.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import { CONFIDENCE, type Outcome } from '../inference/test.ts';
import { byWorld, decideWorld } from '../property/enumeration.ts';
import { execute, type Executor, inline } from '../property/execute.ts';
import { batchesOf, plan, type Sharpness } from '../property/plan.ts';
import { AFFORDABLE, REGION_D } from '../property/region.ts';
import type { Counterexample } from '../property/shrink.ts';
import { summarise } from '../property/summary.ts';
import { guardsOf, type Site, type Trial } from '../property/trial.ts';
import { sampled, unsampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import { compile } from '../report/compile.ts';
import type { Report } from '../report/report.ts';
import type { CheckOptions } from './check-options.ts';
import { codeHash } from './code-hash.ts';
import { compare } from './compared.ts';
import { counterexamples } from './counterexamples.ts';
import { headerOf, priorOf } from './evidence-header.ts';
import { Keeper } from './evidence-keeper.ts';
import { Scoring } from './mutate-scoring.ts';
import { Pool } from './pool.ts';
import { Progress } from './progress.ts';
import { refuseReentry } from './reentry.ts';
import { shareOf } from './shard.ts';
import { CERTAIN, encodeToken } from './token.ts';

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
  const scoring = options.mutants === true ? new Scoring(chosen.map(({ id }) => prepared.get(id) as Prepared), properties, options.comparisons ?? [], { d, beta }) : undefined;
  const mine = shareOf(all, shard);
  const batches = scoring === undefined ? mine : mine.map((batch) => scoring.watched(batch));
  const header = await headerOf(options, prepared, chosen);
  const keeper = new Keeper(header, priorOf(options, header));
  const outcomes = new Map<Site, Result>();
  const enter = (known: ReadonlyMap<Trial, Outcome>): void => {
    for (const [{ site }, outcome] of known) outcomes.set(site, sampled(site, outcome));
  };
  const worlds = shareOf(byWorld(plans.flatMap((one) => one.worlds)), shard);
  for (const result of worlds.flatMap(decideWorld)) outcomes.set(result.site, result);
  const compared = await compare(shareOf((options.comparisons ?? []).filter(({ claim }) => select(claim)), shard), prepared);
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
    const own = compared.filter(({ comparison }) => comparison.claim.id === claim.id);
    const summary = summarise(
      prepared.get(claim.id) as Prepared,
      plans.filter((one) => one.property.claim.id === claim.id),
      ({ sites, worlds: walked }) => read({ sites: [...sites, ...walked] }),
      own.map(({ comparison: { method }, found: { verdict, reason } }) => ({ method, verdict, reason })),
    );
    const score = scoring !== undefined && scoring.unscored(claim) === undefined ? scoring.row(summary.prepared, summary.verdict, summary.results) : undefined;
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
    tokenOfComparison: ({ comparison, found, code }) => encodeToken({ id: comparison.id, at: found.at, seed, ...CERTAIN, code }),
  });
}

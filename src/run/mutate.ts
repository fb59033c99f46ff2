/** Mutation of theory: every claim's mutants, held against the facts that decide the claim. */
import type { Claim } from '../claim/claim.ts';
import { prepare, type Prepared } from '../claim/prepare.ts';
import { UsageError } from '../errors.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import { OPERATORS_VERSION } from '../mutation/operators.ts';
import { KILL_ALPHA, score } from '../mutation/score.ts';
import { byWorld, decideWorld } from '../property/enumeration.ts';
import { execute, type Executor, inline } from '../property/execute.ts';
import { batchesOf, plan, type Sharpness } from '../property/plan.ts';
import type { Property } from '../property/property.ts';
import { summarise } from '../property/summary.ts';
import { guardsOf, type Site } from '../property/trial.ts';
import { sampled, unsampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import type { Comparison } from '../proof/comparison.ts';
import { type MutatedClaim, type MutationReport, mutationSchemaVersion } from '../report/mutation-report.ts';
import { Scoring } from './mutate-scoring.ts';
import { Pool } from './pool.ts';
import { Progress, type ProgressEvent } from './progress.ts';
import { refuseReentry } from './reentry.ts';

export interface MutateOptions {
  readonly claims: readonly Claim[];
  readonly properties: readonly Property[];
  /** Claims about numbers alone, and how they are decided. */
  readonly comparisons?: readonly Comparison[];
  /** Which claims to mutate; all by default. A claim that is expected to be refuted has no mutants, and is listed with that reason. */
  readonly select?: (claim: Claim) => boolean;
  readonly seed: number;
  /** Error of the whole run, and of a green: as in `check`, whose replicates these are. */
  readonly alpha: number;
  readonly beta: number;
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** Threads; 0 runs in the calling thread. */
  readonly jobs: number;
  /** Replicate-generations for the whole run. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProgressEvent) => void;
}

/**
 * Scores the mutants of the selected claims on the replicates, worlds and comparisons that decide the claims.
 *
 * The report is a function of the options but for `jobs`, `signal` and `onProgress`.
 *
 * @throws {UsageError} as `check` does.
 */
export async function mutate(options: MutateOptions): Promise<MutationReport> {
  refuseReentry('mutate');
  const { claims, properties, comparisons = [], seed, beta, d, select = () => true } = options;
  const sharpness: Sharpness = { seed, d, levels: { alpha: DECISION_ALPHA, beta } };
  const prepared = new Map((await prepare(claims)).map((one) => [one.claim.id, one]));
  const stray = [...properties, ...comparisons].find(({ claim }) => !prepared.has(claim.id));
  if (stray !== undefined) throw new UsageError({ owner: stray.id, parameter: 'claim', value: stray.claim.id, condition: 'must be among the claims of the run' });
  const selected = claims.filter(select);
  const scoring = new Scoring(selected.map(({ id }) => prepared.get(id) as Prepared), properties, comparisons, { d, beta });
  const chosen = selected.filter((claim) => scoring.unscored(claim) === undefined);
  const plans = await plan(properties, prepared, (claim) => chosen.includes(claim), sharpness);
  const informative = plans.flatMap(({ sites }) => sites.filter((site) => site.resolution.informative));
  new Ledger(options.alpha).plan(informative.length, informative.reduce((sum, { prepared: one }) => sum + guardsOf(one), 0));

  const batches = batchesOf(plans, sharpness, false).map((batch) => scoring.watched(batch));

  const outcomes = new Map<Site, Result>();
  for (const result of byWorld(plans.flatMap((one) => one.worlds)).flatMap(decideWorld)) outcomes.set(result.site, result);
  const progress = new Progress(batches, options.onProgress);
  const pool = options.jobs > 0 ? new Pool(options.jobs) : undefined;
  try {
    const executor: Executor = pool ?? inline;
    const runs = await execute(batches, executor, {
      ...(options.budget === undefined ? {} : { budget: options.budget }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: (run) => progress.report(run),
    });
    for (const run of runs) {
      for (const [{ site }, outcome] of run.outcomes) outcomes.set(site, sampled(site, outcome));
    }
  } finally {
    await pool?.close();
  }

  const resultOf = (site: Site): Result =>
    unsampled(site) ?? outcomes.get(site) ?? { site, verdict: 'not-run', reason: 'not reached' };
  const rows = chosen.map((claim): MutatedClaim => {
    const one = prepared.get(claim.id) as Prepared;
    const own = plans.filter(({ property }) => property.claim.id === claim.id);
    const compared = comparisons.filter((comparison) => comparison.claim.id === claim.id).flatMap(({ method, decide }) => decide(one).map(({ verdict, reason }) => ({ method, verdict, reason })));
    const { verdict, results } = summarise(one, own, ({ sites, worlds }) => [...sites, ...worlds].map(resultOf), compared);
    return scoring.row(one, verdict, results);
  });
  const totals = score(rows.flatMap((row) => row.mutants));
  const unscored = selected.flatMap((claim) => {
    const reason = scoring.unscored(claim);
    return reason === undefined ? [] : [{ id: claim.id, title: claim.title, relation: claim.relation, reason }];
  });
  return { schemaVersion: mutationSchemaVersion, operators: OPERATORS_VERSION, seed, alpha: KILL_ALPHA, beta, delta: d, totals, claims: rows, unscored };
}

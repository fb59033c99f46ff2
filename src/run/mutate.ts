/** Mutation of theory: every claim's mutants, held against the facts that decide the claim. */
import type { Claim } from '../claim/claim.ts';
import { prepare, type Prepared } from '../claim/prepare.ts';
import { UsageError } from '../errors.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import { type Mutant, mutants } from '../mutation/mutants.ts';
import { OPERATORS_VERSION } from '../mutation/operators.ts';
import { KILL_ALPHA, score, type Trace } from '../mutation/score.ts';
import { broken, limits } from '../mutation/score-limits.ts';
import type { Batch } from '../property/batch.ts';
import { byWorld, decideWorld } from '../property/enumeration.ts';
import { execute, type Executor, inline } from '../property/execute.ts';
import { batchesOf, plan, type Sharpness } from '../property/plan.ts';
import type { Property } from '../property/property.ts';
import { refusing } from '../property/region.ts';
import { summarise } from '../property/summary.ts';
import { guardsOf, type Site, type Trial } from '../property/trial.ts';
import { sampled, unsampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import { type MutatedClaim, type MutationReport, mutationSchemaVersion } from '../report/mutation-report.ts';
import { Autopsy } from './mutate-autopsy.ts';
import { judge, type Reading, statementOf } from './mutate-judge.ts';
import { Pool } from './pool.ts';
import { Progress, type ProgressEvent } from './progress.ts';
import { refuseReentry } from './reentry.ts';

export interface MutateOptions {
  readonly claims: readonly Claim[];
  readonly properties: readonly Property[];
  /** Which claims to mutate; all by default. A claim that is expected to be refuted has no mutants. */
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
 * Scores the mutants of the selected claims on the replicates and worlds that decide the claims.
 *
 * The report is a function of the options but for `jobs`, `signal` and `onProgress`.
 *
 * @throws {UsageError} as `check` does.
 */
export async function mutate(options: MutateOptions): Promise<MutationReport> {
  refuseReentry('mutate');
  const { claims, properties, seed, beta, d, select = () => true } = options;
  const sharpness: Sharpness = { seed, d, levels: { alpha: DECISION_ALPHA, beta } };
  // What is decided without replicates has none to hold against its mutants.
  const chosen = claims.filter((claim) => select(claim) && claim.expected === undefined && claim.estimand.kind !== 'identity');
  const prepared = new Map((await prepare(claims)).map((one) => [one.claim.id, one]));
  const stray = properties.find(({ claim }) => !prepared.has(claim.id));
  if (stray !== undefined) throw new UsageError({ owner: stray.id, parameter: 'claim', value: stray.claim.id, condition: 'must be among the claims of the run' });
  const plans = await plan(properties, prepared, (claim) => chosen.includes(claim), sharpness);
  const informative = plans.flatMap(({ sites }) => sites.filter((site) => site.resolution.informative));
  new Ledger(options.alpha).plan(informative.length, informative.reduce((sum, { prepared: one }) => sum + guardsOf(one), 0));

  const slips = new Map(chosen.map((claim) => [claim.id, mutants(prepared.get(claim.id) as Prepared)]));
  const mutantsOf = ({ claim }: Prepared): readonly Mutant[] => slips.get(claim.id) ?? [];
  const autopsies = new Map<Site, Autopsy>();
  const batches = batchesOf(plans, sharpness, false).map((batch): Batch => ({
    ...batch,
    trials: batch.trials.map((trial) => {
      const autopsy = new Autopsy(trial, mutantsOf(trial.site.prepared), d);
      autopsies.set(trial.site, autopsy);
      return watched(trial, autopsy);
    }),
  }));

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
    const { verdict, results } = summarise(one, own, ({ sites, worlds }) => [...sites, ...worlds].map(resultOf));
    const readings = results.flatMap((result): Reading[] => {
      const autopsy = autopsies.get(result.site);
      if (result.enumerated !== undefined) return [{ result, traces: walked(result, mutantsOf(one)) }];
      return autopsy === undefined || result.outcome === undefined ? [] : [{ result, traces: autopsy.traces() }];
    });
    const judged = mutantsOf(one).map((mutant) => judge(mutant, one, readings));
    return {
      id: claim.id,
      title: claim.title,
      relation: claim.relation,
      verdict,
      ...score(judged),
      statement: statementOf(one),
      points: readings.length,
      replicates: readings.reduce((sum, { result }) => sum + (result.outcome?.replicates ?? 0), 0),
      mutants: judged,
    };
  });
  const totals = score(rows.flatMap((row) => row.mutants));
  return { schemaVersion: mutationSchemaVersion, operators: OPERATORS_VERSION, seed, alpha: KILL_ALPHA, beta, delta: d, totals, claims: rows };
}

/** The trial with an autopsy that sees every replicate that it sees. */
function watched(trial: Trial, autopsy: Autopsy): Trial {
  const own = trial.probes.length;
  return {
    ...trial,
    probes: [...trial.probes, ...autopsy.probes],
    horizon: Math.max(trial.horizon, ...autopsy.probes.map(({ k }) => k)),
    absorb(facts, chunk) {
      trial.absorb(facts.slice(0, own), chunk);
      autopsy.absorb(facts, chunk);
    },
  };
}

/** What a world says, where the truth is a fraction: a mutant that it breaks by more than rounding is killed without any replicate. */
function walked({ site: { prepared, point }, enumerated, verdict }: Result, slips: readonly Mutant[]): ReadonlyMap<Mutant, Trace> {
  const truth = enumerated?.estimate;
  const found = new Map<Mutant, Trace>();
  if (typeof truth !== 'number' || verdict === 'vacuous') return found;
  for (const mutant of slips) {
    const prediction = refusing(() => mutant.predict(point));
    const says = prediction === undefined ? undefined : limits(mutant.relation, prediction);
    const own = refusing(() => limits(prepared.claim.relation, prepared.predict(point)));
    if (says === undefined || own === undefined) continue;
    const killed = broken(says, truth);
    found.set(mutant, { chosen: false, logE: killed ? Infinity : 0, replicates: 0, observed: 0, separation: killed ? 0 : Infinity });
  }
  return found;
}

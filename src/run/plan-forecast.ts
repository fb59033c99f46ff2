/** What a run will take, before it runs: replicates and seconds of each claim and of the whole, from a pilot of each stream. */
import type { Claim } from '../claim/claim.ts';
import { prepare, type Prepared } from '../claim/prepare.ts';
import { UsageError } from '../errors.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import { kindOf } from '../property/kinds/index.ts';
import { batchesOf, plan, type Sharpness } from '../property/plan.ts';
import type { Property } from '../property/property.ts';
import type { Comparison } from '../proof/comparison.ts';
import { ENOUGH, type Plan } from '../property/sites.ts';
import type { Point } from '../protocol/point.ts';
import { type Clock, type Forecast, Pilots } from './plan-pilot.ts';

export interface PlanOptions {
  readonly claims: readonly Claim[];
  readonly properties: readonly Property[];
  /** Claims about numbers alone: they take no replicates. */
  readonly comparisons?: readonly Comparison[];
  readonly select?: (claim: Claim) => boolean;
  readonly seed: number;
  /** Error of the whole run. */
  readonly alpha: number;
  readonly beta: number;
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** Threads of the run that is foretold, and processors that they share with the thread that weighs the facts. */
  readonly jobs: number;
  readonly processors: number;
  /** What the run may take: seconds, or replicate-generations. */
  readonly budget?: { readonly seconds: number } | { readonly draws: number };
  /** In seconds. */
  readonly clock: Clock;
}

/** One claim's part of a run. */
export interface PlannedClaim {
  readonly id: string;
  /** Points that will be sampled, and worlds that will be walked. */
  readonly points: number;
  readonly worlds: number;
  readonly replicates: number;
  /** Of one processor, its part of the streams that it shares with others. */
  readonly seconds: number;
  readonly affordable: boolean;
  /** Why it is not affordable; empty otherwise. */
  readonly reason: string;
}

export interface RunPlan {
  readonly d: number;
  readonly claims: readonly PlannedClaim[];
  readonly totals: {
    readonly decisions: number;
    readonly streams: number;
    readonly replicates: number;
    /** By the clock on the wall, planning included. */
    readonly seconds: number;
    readonly planning: number;
  };
  readonly affordable: boolean;
  /** Why the run as a whole is not affordable; empty otherwise. */
  readonly reason: string;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Why a claim will not reach a verdict, whatever is spent within the limits. */
function obstacle(id: string, plans: readonly Plan[], seconds: number, generations: number, { budget, comparisons = [] }: PlanOptions): string {
  if (plans.length === 0) return comparisons.some(({ claim }) => claim.id === id) ? '' : 'no property tests it';
  for (const { property, sites, drawn } of plans) {
    const draws = sites.filter(({ origin, resolution }) => origin === 'draw' && resolution.informative).length;
    if (drawn && draws < ENOUGH) return `${property.id}: only ${draws} informative draws can be afforded, and ${ENOUGH} are needed`;
  }
  if (budget === undefined) return '';
  if ('seconds' in budget) return seconds > budget.seconds ? `it alone takes ${seconds.toPrecision(2)} s of ${budget.seconds}` : '';
  return generations > budget.draws ? `it alone takes ${generations.toExponential(1)} replicate-generations of ${budget.draws.toExponential(1)}` : '';
}

function claimPlan(id: string, plans: readonly Plan[], forecasts: readonly Forecast[], options: PlanOptions): PlannedClaim {
  let [points, replicates, seconds, generations] = [0, 0, 0, 0];
  for (const one of forecasts) {
    for (const trial of one.batch.trials) {
      if (trial.site.property.claim.id !== id) continue;
      const taken = one.replicates.get(trial) ?? 0;
      points++;
      replicates += taken;
      generations += taken * Math.max(1, trial.horizon);
      seconds += (one.simulating.get(trial) ?? 0) + (one.weighing.get(trial) ?? 0);
    }
  }
  const reason = obstacle(id, plans, seconds, generations, options);
  return { id, points, worlds: sum(plans.map(({ worlds }) => worlds.length)), replicates, seconds, affordable: reason === '', reason };
}

/** Why alpha or the budget do not pay for the run. */
function shortage(plans: readonly Plan[], seconds: number, { alpha, budget }: PlanOptions): string {
  const informative = plans.flatMap(({ sites }) => sites.filter(({ resolution }) => resolution.informative));
  try {
    new Ledger(alpha).plan(informative.length, sum(informative.map(({ prepared }) => kindOf(prepared.claim).guards(prepared))));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return budget !== undefined && 'seconds' in budget && seconds > budget.seconds ? `it takes about ${seconds.toPrecision(2)} s of ${budget.seconds}` : '';
}

/** What plans of one run at several resolutions have in common: claims, draws and pilots. */
export class Outlook {
  readonly prepared: ReadonlyMap<string, Prepared>;
  readonly sequences = new Map<string, readonly Point[]>();
  readonly pilots: Pilots;

  private constructor(prepared: readonly Prepared[], pilots: Pilots) {
    this.prepared = new Map(prepared.map((one) => [one.claim.id, one]));
    this.pilots = pilots;
  }

  static async of({ claims, clock, seed }: PlanOptions): Promise<Outlook> {
    return new Outlook(await prepare(claims), new Pilots(clock, seed));
  }
}

/**
 * Foretells a run of `check` with the same options.
 *
 * Replicates are those of a run in which every claim is true, but for those that are known to be false. Seconds are of this machine
 * as it is now: a pilot of each stream is timed, so they are only as good as the machine is idle. They are of what is sampled: comparisons
 * and worlds come on top.
 *
 * @param outlook - Of an earlier plan that differs in `d` alone, whose pilots need not be run again.
 */
export async function planRun(options: PlanOptions, outlook?: Outlook): Promise<RunPlan> {
  const { claims, properties, seed, d, beta, jobs, processors, clock, select = () => true } = options;
  const start = clock();
  const sharpness: Sharpness = { seed, d, levels: { alpha: DECISION_ALPHA, beta } };
  const { prepared, sequences, pilots } = outlook ?? (await Outlook.of(options));
  const plans = await plan(properties, prepared, select, sharpness, sequences);
  const batches = batchesOf(plans, sharpness);
  const planning = clock() - start;
  pilots.warm(batchesOf(plans, sharpness));
  const forecasts = pilots.forecasts(batches, d, sharpness.levels);

  const simulating = sum(forecasts.flatMap((one) => [...one.simulating.values()]));
  const weighing = sum(forecasts.flatMap((one) => [...one.weighing.values()]));
  const threads = Math.max(1, Math.min(jobs, processors));
  const seconds = planning + Math.max(simulating / threads, weighing, (simulating + weighing) / Math.min(processors, threads + 1));
  const reason = shortage(plans, seconds, options);
  return {
    d,
    claims: claims.filter(select).map(({ id }) => claimPlan(id, plans.filter(({ property }) => property.claim.id === id), forecasts, options)),
    totals: {
      decisions: sum(batches.map(({ trials }) => trials.length)),
      streams: batches.length,
      replicates: sum(forecasts.map((one) => sum(one.replicates.values()))),
      seconds,
      planning,
    },
    affordable: reason === '',
    reason,
  };
}

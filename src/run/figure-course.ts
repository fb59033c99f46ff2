/** Runs the streams of figures, and tells how far they are. */
import type { Batch } from '../property/batch.ts';
import { type Executor, execute, inline } from '../property/execute.ts';
import type { Site, Trial } from '../property/trial.ts';
import { sampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import type { PanelPlan } from './figure-plan.ts';
import { Pool } from './pool.ts';

export interface FigureProgress {
  readonly figure: string;
  /** Points decided, of all. */
  readonly done: number;
  readonly total: number;
  readonly replicates: number;
  /** Of the work, 0 to 1. */
  readonly share: number;
  readonly verdicts: Readonly<Record<string, number>>;
}

export interface CourseOptions {
  /** Worker threads; 0 runs in the calling thread. */
  readonly jobs: number;
  /** Replicate-generations for the whole run, shared among the panels by what they need. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FigureProgress) => void;
}

/** Runs every panel's stream to its estimates and verdicts, or as far as the signal lets it. */
export async function runPanels(plans: readonly PanelPlan[], { jobs, signal, budget, onProgress }: CourseOptions): Promise<Map<Site, Result>> {
  const outcomes = new Map<Site, Result>();
  const figureOf = new Map(plans.map(({ batch, figure }) => [batch, figure.id]));
  const shares = new Map<Batch, { readonly replicates: number; readonly share: number; readonly verdicts: readonly string[] }>();
  // What is known to be false is refuted long before the replicates that support would take.
  const telling = ({ trials: [shown, ...tests] }: Batch): readonly Trial[] => [shown as Trial, ...tests.filter(({ site }) => site.property.claim.expected === undefined)];
  const work = (batch: Batch): number => Math.max(...telling(batch).map(({ test, point }) => test.planned * Math.max(1, batch.simulator.cost(point))));
  const total = plans.reduce((sum, { batch }) => sum + work(batch), 0);
  const pool = jobs > 0 ? new Pool(jobs) : undefined;
  try {
    const executor: Executor = pool ?? inline;
    const runs = await execute(plans.map(({ batch }) => batch), executor, {
      ...(signal === undefined ? {} : { signal }),
      ...(budget === undefined ? {} : { budget }),
      onProgress: (course, finished) => {
        const { batch, replicates, outcomes: known } = course;
        const planned = Math.max(...telling(batch).map(({ test }) => test.planned));
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

/** A run whose seconds are counted: what `check` samples for its verdicts, in this thread, one stream after the other. */
import { prepare } from '../../src/claim/prepare.ts';
import { DECISION_ALPHA } from '../../src/inference/ledger.ts';
import { execute, type Executor, inline } from '../../src/property/execute.ts';
import { batchesOf, plan } from '../../src/property/plan.ts';
import type { Trial } from '../../src/property/trial.ts';
import type { PlanOptions } from '../../src/run/plan-forecast.ts';

/** What a claim took. */
export interface Taken {
  replicates: number;
  seconds: number;
}

/** @returns What each claim that was selected took; a stream's time is that of the claims which were open, in equal parts. */
export async function measured({ claims, properties, select = () => true, seed, d, beta, clock }: PlanOptions): Promise<Map<string, Taken>> {
  const prepared = new Map((await prepare(claims)).map((one) => [one.claim.id, one]));
  const sharpness = { seed, d, levels: { alpha: DECISION_ALPHA, beta } };
  const plans = await plan(properties, prepared, select, sharpness);
  const taken = new Map(claims.filter(select).map(({ id }) => [id, { replicates: 0, seconds: 0 }]));
  const of = ({ site }: Trial): Taken => taken.get(site.property.claim.id)!;

  let start = 0;
  const timed: Executor = { size: 1, run: (simulator, request) => ((start = clock()), inline.run(simulator, request)) };
  let stream: unknown;
  let open: readonly Trial[] = [];
  await execute(batchesOf(plans, sharpness), timed, {
    onProgress: (run) => {
      if (run.batch !== stream) [stream, open] = [run.batch, run.batch.trials];
      const seconds = clock() - start;
      for (const trial of open) of(trial).seconds += seconds / open.length;
      open = run.open;
      if (run.done) for (const [trial, { replicates }] of run.outcomes) of(trial).replicates += replicates;
    },
  });
  return taken;
}

/** Runs batches to their verdicts on any executor: the calling thread, worker threads, or a page's worker. */
import { CHUNK } from '../inference/looks.ts';
import type { Outcome } from '../inference/test.ts';
import type { SimulationRequest, Simulator } from '../protocol/simulator.ts';
import { type Batch, BatchRun } from './batch.ts';
import { observe, type ProbeFacts } from './block.ts';
import { SimulatorFailure } from './simulator-failure.ts';
import type { Trial } from './trial.ts';

/** Something that simulates blocks. */
export interface Executor {
  /** How many blocks run at the same time. */
  readonly size: number;
  run(simulator: Simulator, request: SimulationRequest): Promise<readonly ProbeFacts[]>;
}

/** The calling thread. */
export const inline: Executor = {
  size: 1,
  run: (simulator, request) => Promise.resolve(observe(simulator, request)),
};

export interface ExecuteOptions {
  /** Replicate-generations for the whole run, shared among the batches by what they need; no limit by default. */
  readonly budget?: number;
  /** Ends the run early: batches that are open then are stopped, those not begun are left out of the result. */
  readonly signal?: AbortSignal;
  /** Outcomes that are known before the run begins; none by default. */
  readonly settled?: (batch: Batch) => ReadonlyMap<Trial, Outcome>;
  readonly onProgress?: (run: BatchRun, finished: boolean) => void;
}

/** Sampler calls in one block: about ten milliseconds of work. */
const BLOCK = 150_000;

/** Replicates of a batch, times generations, that green verdicts are expected to need. */
function planned(batch: Batch): number {
  return Math.max(...batch.trials.map(({ test, horizon }) => test.planned * Math.max(1, horizon)));
}

/** Expected sampler calls of one replicate of the batch. */
export function costOf({ simulator, trials }: Batch): number {
  return Math.max(1, ...trials.map(({ point, horizon }) => simulator.cost({ ...point, k: horizon })));
}

/** Replicates of a block of the batch, at least; the first of a stream is a chunk. */
export function blockSize(batch: Batch): number {
  return Math.max(1, Math.ceil(BLOCK / costOf(batch) / CHUNK)) * CHUNK;
}

async function conduct(batch: Batch, executor: Executor, limit: number, { signal, onProgress, settled }: ExecuteOptions): Promise<BatchRun> {
  const run = new BatchRun(batch, limit, settled?.(batch));
  if (run.done) onProgress?.(run, true);
  const size = blockSize(batch);
  while (!run.done) {
    if (signal?.aborted) {
      run.stop('interrupted');
      break;
    }
    // A chunk at first: where every replicate throws, a whole block would be tried one by one before anyone is told.
    const request = run.request(run.replicates === 0 ? CHUNK : size);
    try {
      run.absorb(await executor.run(batch.simulator, request), request.to);
    } catch (error) {
      if (!(error instanceof SimulatorFailure)) throw error;
      run.fail(error.message);
    }
    onProgress?.(run, run.done);
  }
  return run;
}

/**
 * Conducts every batch. The result is in the order of the batches, whatever order they ended in.
 *
 * A budget is shared in proportion to what each batch plans to need, so that it, too, decides the same for any number of
 * threads. Two batches per thread keep each thread busy while the other's facts are being weighed.
 */
export async function execute(batches: readonly Batch[], executor: Executor, options: ExecuteOptions = {}): Promise<BatchRun[]> {
  const total = batches.reduce((sum, batch) => sum + planned(batch), 0);
  const limitOf = (batch: Batch): number => {
    if (options.budget === undefined) return Infinity;
    const share = (options.budget * planned(batch)) / total;
    const horizon = Math.max(1, ...batch.trials.map((trial) => trial.horizon));
    return Math.max(CHUNK, Math.floor(share / horizon));
  };
  const heaviestFirst = batches.map((_, index) => index).sort((a, b) => work(batches[b]) - work(batches[a]) || a - b);
  const runs: (BatchRun | undefined)[] = batches.map(() => undefined);
  const next = async (): Promise<void> => {
    for (let index = heaviestFirst.shift(); index !== undefined; index = heaviestFirst.shift()) {
      if (options.signal?.aborted) return;
      const batch = batches[index] as Batch;
      runs[index] = await conduct(batch, executor, limitOf(batch), options);
    }
  };
  await Promise.all(Array.from({ length: executor.size === 1 ? 1 : 2 * executor.size }, next));
  return runs.filter((run) => run !== undefined);
}

function work(batch: Batch | undefined): number {
  return batch === undefined ? 0 : planned(batch) * costOf(batch);
}

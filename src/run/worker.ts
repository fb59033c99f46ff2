/** A worker thread: imports simulators by URL, runs blocks, returns facts. It knows no claim and loads no parser. */
import { parentPort } from 'node:worker_threads';
import { observe, type ProbeFacts } from '../property/block.ts';
import type { SimulationRequest, Simulator } from '../protocol/simulator.ts';
import { ReentryError } from './reentry.ts';

/** What the pool sends. */
export interface Task {
  readonly id: number;
  readonly module: string;
  readonly exportName: string;
  readonly request: SimulationRequest;
}

/** What a worker answers. */
export type Answer =
  | { readonly id: number; readonly facts: readonly ProbeFacts[] }
  | { readonly id: number; readonly failure: string }
  /** A replicate has returned; the facts follow. */
  | { readonly id: number; readonly begun: true };

const known = new Map<string, Promise<Simulator>>();

function simulatorOf({ module, exportName }: Task): Promise<Simulator> {
  const key = `${module}#${exportName}`;
  let simulator = known.get(key);
  if (simulator === undefined) {
    simulator = import(module).then((exports: Record<string, Simulator | undefined>) => {
      const found = exports[exportName];
      if (typeof found?.simulate !== 'function') throw new Error(`${module} exports no ${exportName} that simulates`);
      return found;
    });
    known.set(key, simulator);
  }
  return simulator;
}

function buffers(facts: readonly ProbeFacts[]): ArrayBuffer[] {
  return facts.flatMap((fact) => (fact.kind === 'value' ? [fact.values.buffer as ArrayBuffer] : []));
}

// A script that declares a simulator and goes on to check it is imported here for the simulator alone.
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof ReentryError)) throw reason;
});

parentPort?.on('message', (task: Task) => {
  simulatorOf(task)
    .then((simulator) => observe(simulator, task.request, () => parentPort?.postMessage({ id: task.id, begun: true } satisfies Answer)))
    .then(
      (facts) => parentPort?.postMessage({ id: task.id, facts } satisfies Answer, buffers(facts)),
      (error: unknown) =>
        parentPort?.postMessage({ id: task.id, failure: error instanceof Error ? error.message : String(error) } satisfies Answer),
    );
});

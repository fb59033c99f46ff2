/**
 * A worker imports the module of a simulator. If that module runs checks at its top level, so would every worker, each with workers
 * of its own, and the import would wait for all of them: without end.
 */
import { workerData } from 'node:worker_threads';
import { UsageError } from '../errors.ts';

/** What the pool gives its workers as data. */
export const WORKER = 'corroborate simulator worker';

/** A run was begun by a module that a worker imports for its simulator. */
export class ReentryError extends UsageError {}

/** @throws {ReentryError} inside a worker of a pool. */
export function refuseReentry(owner: string): void {
  if (workerData !== WORKER) return;
  throw new ReentryError({
    owner,
    condition: 'must not be run by the module of a simulator, which every worker imports',
    advice: 'declare simulators in a module of their own',
  });
}

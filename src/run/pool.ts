/**
 * Worker threads that run blocks. A worker that dies is replaced and its blocks are run again: a block is a pure function
 * of its request, so nothing can be counted twice or lost.
 */
import { Worker } from 'node:worker_threads';
import type { ProbeFacts } from '../property/block.ts';
import { SimulatorFailure } from '../property/execute.ts';
import type { SimulationRequest, Simulator } from '../protocol/simulator.ts';
import type { Answer, Task } from './worker.ts';

/** How often a block is tried on a fresh worker before the run gives up. */
const ATTEMPTS = 3;

interface Waiting {
  readonly task: Task;
  readonly resolve: (facts: readonly ProbeFacts[]) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

interface Seat {
  worker: Worker;
  readonly inFlight: Map<number, Waiting>;
  /** Blocks that wait for their turn. */
  readonly queue: Waiting[];
  /** Set once a worker died here: blocks then run one at a time, so that the guilty one is known. */
  careful: boolean;
}

/** A fixed number of threads; call {@link Pool.close} when done. */
export class Pool {
  readonly #seats: Seat[];
  #next = 0;
  #closed = false;

  constructor(size: number) {
    this.#seats = Array.from({ length: size }, () => ({ worker: this.#hire(), inFlight: new Map(), queue: [], careful: false }));
    for (const seat of this.#seats) this.#attend(seat);
  }

  /** Number of threads. */
  get size(): number {
    return this.#seats.length;
  }

  /** Runs one block on the least busy thread. */
  run(simulator: Simulator, request: SimulationRequest): Promise<readonly ProbeFacts[]> {
    const task: Task = { id: this.#next++, module: simulator.module, exportName: simulator.exportName, request };
    return new Promise((resolve, reject) => {
      const load = ({ inFlight, queue }: Seat): number => inFlight.size + queue.length;
      const seat = this.#seats.reduce((best, other) => (load(other) < load(best) ? other : best));
      this.#send(seat, { task, resolve, reject, attempts: 0 });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()));
  }

  #hire(): Worker {
    return new Worker(new URL('./worker.js', import.meta.url));
  }

  #send(seat: Seat, ...blocks: readonly Waiting[]): void {
    seat.queue.push(...blocks);
    while (seat.queue.length > 0 && !(seat.careful && seat.inFlight.size > 0)) {
      const waiting = seat.queue.shift() as Waiting;
      waiting.attempts++;
      seat.inFlight.set(waiting.task.id, waiting);
      seat.worker.postMessage(waiting.task);
    }
  }

  #attend(seat: Seat): void {
    const { worker } = seat;
    worker.on('message', (answer: Answer) => {
      const waiting = seat.inFlight.get(answer.id);
      seat.inFlight.delete(answer.id);
      if (waiting === undefined) return;
      if ('facts' in answer) waiting.resolve(answer.facts);
      else waiting.reject(new SimulatorFailure(answer.failure));
      this.#send(seat);
    });
    let gone = false;
    const replace = (why: string): void => {
      if (gone || this.#closed) return;
      gone = true;
      const orphans = [...seat.inFlight.values()];
      seat.inFlight.clear();
      seat.worker = this.#hire();
      this.#attend(seat);
      seat.careful = true;
      for (const orphan of orphans) {
        if (orphan.attempts >= ATTEMPTS) orphan.reject(new SimulatorFailure(`the simulator ended its thread ${ATTEMPTS} times on the same block: ${why}`));
      }
      this.#send(seat, ...orphans.filter(({ attempts }) => attempts < ATTEMPTS));
    };
    worker.on('error', (error: Error) => replace(error.message));
    worker.on('exit', (code) => replace(`exit code ${code}`));
  }
}

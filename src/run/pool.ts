/**
 * Worker threads that run blocks. A worker that dies is replaced and its blocks are run again: a block is a pure function
 * of its request, so nothing can be counted twice or lost. A worker that does not answer is ended, and its block is cut in two
 * until the replicate that never returns is alone.
 */
import { Worker } from 'node:worker_threads';
import { DeclarationError } from '../errors.ts';
import { CHUNK } from '../inference/looks.ts';
import type { ProbeFacts } from '../property/block.ts';
import { SimulatorFailure } from '../property/simulator-failure.ts';
import type { SimulationRequest, Simulator } from '../protocol/simulator.ts';
import { appended } from './evidence-facts.ts';
import { WORKER } from './reentry.ts';
import type { Answer, Task } from './worker.ts';

/** How often a block is tried on a fresh worker before the run gives up. */
const ATTEMPTS = 3;
const LONGEST_TIMER = 2 ** 31 - 1;

export interface PoolOptions {
  /** Milliseconds that one replicate may take; Infinity for no limit. By default {@link DEADLINE}. */
  readonly deadline?: number;
  /** Megabytes of JavaScript heap that a simulator may fill; what typed arrays hold is not limited. By default 1024. */
  readonly memory?: number;
}

/** A verdict takes thousands of replicates, so one that takes half a minute is not meant to return. */
export const DEADLINE = 30_000;

interface Waiting {
  readonly task: Task;
  readonly resolve: (facts: readonly ProbeFacts[]) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
  /** Whether a replicate of it has returned. */
  begun: boolean;
}

interface Seat {
  worker: Worker;
  /** In the order in which the worker takes them. */
  readonly inFlight: Map<number, Waiting>;
  /** Blocks that wait for their turn. */
  readonly queue: Waiting[];
  /** Set once a worker was lost here: blocks then run one at a time, so that the guilty one is known. */
  careful: boolean;
  /** Whether the worker runs: time does not count before. */
  online: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** A fixed number of threads; call {@link Pool.close} when done. */
export class Pool {
  readonly #seats: Seat[];
  readonly #deadline: number;
  readonly #memory: number;
  #next = 0;
  #closed = false;

  /** @throws {DeclarationError} unless deadline and memory are positive. */
  constructor(size: number, { deadline = DEADLINE, memory = 1024 }: PoolOptions = {}) {
    for (const [parameter, value] of Object.entries({ deadline, memory })) {
      if (!(value > 0)) throw new DeclarationError({ owner: 'pool', parameter, value, condition: 'must be positive' });
    }
    this.#deadline = deadline;
    this.#memory = memory;
    this.#seats = Array.from({ length: size }, () => ({ worker: this.#hire(), inFlight: new Map(), queue: [], careful: false, online: false }));
    for (const seat of this.#seats) this.#attend(seat);
  }

  /** Number of threads. */
  get size(): number {
    return this.#seats.length;
  }

  /** Runs one block on the least busy thread. */
  run({ module, exportName }: Pick<Simulator, 'module' | 'exportName'>, request: SimulationRequest): Promise<readonly ProbeFacts[]> {
    const task: Task = { id: this.#next++, module, exportName, request };
    return new Promise((resolve, reject) => {
      const load = ({ inFlight, queue }: Seat): number => inFlight.size + queue.length;
      const seat = this.#seats.reduce((best, other) => (load(other) < load(best) ? other : best));
      this.#send(seat, { task, resolve, reject, attempts: 0, begun: false });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { timer } of this.#seats) clearTimeout(timer);
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()));
  }

  #hire(): Worker {
    return new Worker(new URL('./worker.js', import.meta.url), { workerData: WORKER, resourceLimits: { maxOldGenerationSizeMb: this.#memory } });
  }

  #send(seat: Seat, ...blocks: readonly Waiting[]): void {
    seat.queue.push(...blocks);
    while (seat.queue.length > 0 && !(seat.careful && seat.inFlight.size > 0)) {
      const waiting = seat.queue.shift() as Waiting;
      waiting.attempts++;
      waiting.begun = false;
      seat.inFlight.set(waiting.task.id, waiting);
      seat.worker.postMessage(waiting.task);
      if (seat.inFlight.size === 1) this.#watch(seat);
    }
  }

  /** Gives the block that the worker is at its time. */
  #watch(seat: Seat): void {
    clearTimeout(seat.timer);
    const [current] = seat.inFlight.values();
    if (current === undefined || !seat.online || this.#deadline > LONGEST_TIMER) return;
    // An answer that came while this thread was busy is read before the immediate.
    seat.timer = setTimeout(() => setImmediate(() => seat.inFlight.values().next().value === current && this.#expire(seat, current)), this.#deadline);
  }

  #attend(seat: Seat): void {
    const { worker } = seat;
    worker.on('online', () => {
      if (worker !== seat.worker) return;
      seat.online = true;
      this.#watch(seat);
    });
    worker.on('message', (answer: Answer) => {
      const waiting = seat.inFlight.get(answer.id);
      if (waiting === undefined) return;
      if ('begun' in answer) {
        waiting.begun = true;
      } else {
        seat.inFlight.delete(answer.id);
        if ('facts' in answer) waiting.resolve(answer.facts);
        else waiting.reject(new SimulatorFailure(answer.failure));
        this.#send(seat);
      }
      this.#watch(seat);
    });
    const lost = (why: string, fatal: boolean): void => {
      if (worker !== seat.worker || this.#closed) return;
      const orphans = this.#renew(seat);
      const most = fatal && orphans.length === 1 ? 1 : ATTEMPTS;
      for (const { attempts, reject } of orphans) {
        if (attempts >= most) reject(new SimulatorFailure(fatal ? why : `the simulator ended its thread ${ATTEMPTS} times on the same block: ${why}`));
      }
      this.#send(seat, ...orphans.filter(({ attempts }) => attempts < most));
    };
    worker.on('error', (error: Error & { readonly code?: string }) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      lost(full ? `out of memory: the simulator filled more than ${this.#memory} MB` : error.message, full);
    });
    worker.on('exit', (code) => lost(`exit code ${code}`, false));
  }

  /** Puts a fresh worker in the seat. @returns The blocks that the last one left undone. */
  #renew(seat: Seat): Waiting[] {
    clearTimeout(seat.timer);
    const orphans = [...seat.inFlight.values()];
    seat.inFlight.clear();
    seat.worker = this.#hire();
    seat.online = false;
    seat.careful = true;
    this.#attend(seat);
    return orphans;
  }

  #expire(seat: Seat, current: Waiting): void {
    if (this.#closed) return;
    const stuck = seat.worker;
    const orphans = this.#renew(seat);
    void stuck.terminate();
    // Blocks of several modules may overtake each other while these are imported: one at a time, the guilty one is known.
    if (orphans.length > 1) this.#send(seat, ...orphans.map((orphan) => Object.assign(orphan, { attempts: 0 })));
    else {
      this.#halve(current);
      this.#send(seat);
    }
  }

  /** Runs the two halves of a block that took too long, unless it was a single replicate that did. */
  #halve({ task, resolve, reject, begun }: Waiting): void {
    const { request } = task;
    const { from, to } = request;
    const size = to - from;
    if (size === 1 || (from === 0 && !begun)) {
      reject(new SimulatorFailure(`deadline: a replicate took more than ${this.#deadline / 1000} s`));
      return;
    }
    const middle = from + (size > CHUNK ? CHUNK * Math.max(1, Math.floor(size / CHUNK / 2)) : Math.floor(size / 2));
    const halves = async (): Promise<ProbeFacts[]> => {
      const first = await this.run(task, { ...request, to: middle });
      const second = await this.run(task, { ...request, from: middle });
      return first.map((facts, p) => joined(facts, second[p]!, middle - from));
    };
    halves().then(resolve, reject);
  }
}

/** Facts of two blocks as those of one; the first holds `replicates`, whole chunks or a part of one. */
function joined(first: ProbeFacts, second: ProbeFacts, replicates: number): ProbeFacts {
  if (replicates % CHUNK === 0 || first.kind === 'value' || second.kind === 'value') return appended([first, second]);
  const sum = (side: 'lo' | 'hi'): Uint8Array => first[side].map((count, c) => count + second[side][c]!);
  return { kind: 'indicator', lo: sum('lo'), hi: sum('hi') };
}

/**
 * One stream of replicates and every trial that it serves. Blocks are absorbed chunk by chunk in the order of the
 * replicates, looks happen at fixed counts, and what lies beyond the deciding look is discarded: the verdicts do not
 * depend on how the work was cut up or who did it.
 */
import { CHUNK, nextLook } from '../inference/looks.ts';
import type { Outcome } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe, SimulationRequest, Simulator, StreamKey } from '../protocol/simulator.ts';
import type { ProbeFacts } from './block.ts';
import type { Trial } from './trial.ts';
import type { Curve } from './curve.ts';

/** A stream and what is asked of it. */
export interface Batch {
  /** Readable identity, unique within a run. */
  readonly name: string;
  readonly simulator: Simulator;
  readonly initial: Point;
  readonly key: StreamKey;
  readonly trials: readonly Trial[];
  /** Trajectories of the same replicates over k, for pictures. */
  readonly curves: readonly Curve[];
}

/** The first look, from `look` on, that makes a block from `from` of at least `size` replicates. */
export function blockEnd(look: number, from: number, size: number): number {
  let to = look;
  while (to - from < size) to = nextLook(to);
  return to;
}

/** The course of one batch. */
export class BatchRun {
  readonly batch: Batch;
  /** Replicates absorbed so far. */
  replicates = 0;
  readonly outcomes = new Map<Trial, Outcome>();
  readonly #limit: number;
  #look = nextLook(0);
  #probes: readonly Probe[] = [];

  /**
   * @param limit - Replicates that the budget affords this batch; rounded up to whole chunks.
   * @param settled - Outcomes known from earlier, of trials that need no replicates any more.
   */
  constructor(batch: Batch, limit = Infinity, settled: ReadonlyMap<Trial, Outcome> = new Map()) {
    this.batch = batch;
    for (const trial of batch.trials) {
      const outcome = settled.get(trial);
      if (outcome !== undefined) this.outcomes.set(trial, outcome);
    }
    this.#limit = Math.ceil(limit / CHUNK) * CHUNK;
  }

  /** Trials without an outcome. */
  get open(): readonly Trial[] {
    return this.batch.trials.filter((trial) => !this.outcomes.has(trial));
  }

  get done(): boolean {
    return this.outcomes.size === this.batch.trials.length;
  }

  /** The next block of at least `size` replicates, up to the first look that lies behind it. */
  request(size: number): SimulationRequest {
    const open = this.open;
    const from = this.replicates;
    const to = blockEnd(this.#look, from, size);
    const last = Math.max(...open.map((trial) => trial.test.cap));
    this.#probes = [...open.flatMap((trial) => trial.probes), ...this.batch.curves.flatMap((curve) => curve.probes)];
    const { key, initial } = this.batch;
    return { key, initial, from, to: Math.min(to, last, this.#limit), probes: this.#probes };
  }

  /** Takes the facts of the block that was requested last. */
  absorb(facts: readonly ProbeFacts[], to: number): void {
    const open = this.open;
    const chunks = (to - this.replicates) / CHUNK;
    for (let c = 0; c < chunks && !this.done; c++) {
      this.replicates += CHUNK;
      let probe = 0;
      const atLook = this.replicates >= this.#look;
      if (atLook) this.#look = nextLook(this.#look);
      for (const trial of open) {
        if (!this.outcomes.has(trial)) this.#feed(trial, facts.slice(probe, probe + trial.probes.length), c, atLook);
        probe += trial.probes.length;
      }
      for (const curve of this.batch.curves) {
        curve.absorb(facts.slice(probe, probe + curve.probes.length), c);
        probe += curve.probes.length;
      }
    }
    if (this.replicates >= this.#limit) this.stop('budget');
  }

  /** Ends every open trial without a decision. */
  stop(reason: string): void {
    for (const trial of this.open) this.outcomes.set(trial, trial.test.stop(reason));
  }

  /** Ends every open trial as invalid: the simulator could not be run. */
  fail(reason: string): void {
    for (const trial of this.open) this.outcomes.set(trial, { ...trial.test.stop(reason), verdict: 'invalid' });
  }

  #feed(trial: Trial, facts: readonly ProbeFacts[], chunk: number, atLook: boolean): void {
    trial.absorb(facts, chunk);
    if (!atLook && this.replicates < trial.test.cap) return;
    const outcome = trial.test.look();
    if (outcome !== undefined) this.outcomes.set(trial, outcome);
  }
}

/** How far a run is, in work rather than in time: whoever holds a clock turns it into time left. */
import type { Batch, BatchRun } from '../property/batch.ts';
import { costOf } from '../property/execute.ts';

/** Where a run stands. */
export interface ProgressEvent {
  /** The claim that was worked on last. */
  readonly claim: string;
  /** Points decided. */
  readonly decided: number;
  /** Points to decide. */
  readonly points: number;
  /** Replicates run. */
  readonly replicates: number;
  /** Points by verdict so far. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Share of the planned work that is done, from 0 to 1; an estimate, since tests stop when they have decided. */
  readonly share: number;
}

/** Adds up the courses of all batches. */
export class Progress {
  readonly #listener: ((event: ProgressEvent) => void) | undefined;
  readonly #points: number;
  readonly #total: number;
  readonly #weights: ReadonlyMap<Batch, { readonly planned: number; readonly cost: number }>;
  readonly #shares = new Map<Batch, number>();
  readonly #replicates = new Map<Batch, number>();
  readonly #decided = new Map<Batch, Readonly<Record<string, number>>>();

  constructor(batches: readonly Batch[], listener: ((event: ProgressEvent) => void) | undefined) {
    this.#listener = listener;
    this.#points = batches.reduce((sum, { trials }) => sum + trials.length, 0);
    this.#weights = new Map(batches.map((batch) => [batch, { planned: Math.max(...batch.trials.map(({ test }) => test.planned)), cost: costOf(batch) }]));
    this.#total = [...this.#weights.values()].reduce((sum, { planned, cost }) => sum + planned * cost, 0);
  }

  report(run: BatchRun): void {
    if (this.#listener === undefined) return;
    const { batch, outcomes, replicates, done } = run;
    const weight = this.#weights.get(batch);
    if (weight === undefined) return;
    const { planned, cost } = weight;
    this.#shares.set(batch, planned * cost * (done ? 1 : Math.min(0.95, replicates / planned)));
    this.#replicates.set(batch, replicates);
    const tally: Record<string, number> = {};
    for (const { verdict } of outcomes.values()) tally[verdict] = (tally[verdict] ?? 0) + 1;
    this.#decided.set(batch, tally);
    const verdicts: Record<string, number> = {};
    for (const one of this.#decided.values()) for (const [name, count] of Object.entries(one)) verdicts[name] = (verdicts[name] ?? 0) + count;
    const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
    this.#listener({
      claim: batch.trials[0]?.site.property.claim.id ?? '',
      decided: sum(Object.values(verdicts)),
      points: this.#points,
      replicates: sum(this.#replicates.values()),
      verdicts,
      share: this.#total > 0 ? sum(this.#shares.values()) / this.#total : 1,
    });
  }
}

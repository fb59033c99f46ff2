/** How fast work goes on a machine that does other things, too. */
import type { Clock } from './plan-pilot.ts';

/** Times parts of a work. Their median leaves out what else the machine did in the meantime, and code that was compiled. */
export class Pulse {
  readonly #clock: Clock;
  readonly #paces: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  time<T>(replicates: number, work: () => T): T {
    const start = this.#clock();
    const found = work();
    this.#paces.push((this.#clock() - start) / replicates);
    return found;
  }

  /** How many parts were timed. */
  get parts(): number {
    return this.#paces.length;
  }

  /** Seconds a replicate. */
  get pace(): number {
    const sorted = [...this.#paces].sort((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
  }
}

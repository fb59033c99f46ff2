/** Counts at one size for a constant: of n times, those at most c * shape, those below it, and those of which nothing is known. */
export interface CountsAt {
  readonly atMost: number;
  readonly below: number;
  readonly open: number;
}

/** Times at several sizes in units of the claimed shape, and how many of them a constant leaves below. */
export class ScaledCounts {
  readonly #shapes: readonly number[];
  readonly #ratios: readonly number[][];
  readonly #open: number[];
  n = 0;

  constructor(shapes: readonly number[]) {
    this.#shapes = shapes;
    this.#ratios = shapes.map(() => []);
    this.#open = shapes.map(() => 0);
  }

  /** Undefined times at all sizes together. */
  get undefined(): number {
    return this.#open.reduce((sum, open) => sum + open, 0);
  }

  /** Adds times `from` to `to` of each size. NaN is undefined, Infinity is later than anything. */
  add(times: readonly ArrayLike<number>[], from: number, to: number): void {
    this.n += to - from;
    for (let j = 0; j < this.#shapes.length; j++) {
      for (let i = from; i < to; i++) {
        const time = times[j]![i]!;
        if (Number.isNaN(time)) this.#open[j]! += 1;
        else this.#ratios[j]!.push(time / this.#shapes[j]!);
      }
    }
  }

  /** The constant that leaves this share of all times together below: the quantile of the pooled ratios; undefined if none is finite. */
  pooledQuantile(level: number): number | undefined {
    const pooled = Float64Array.from(this.#ratios.flat()).sort();
    const constant = pooled[Math.min(pooled.length - 1, Math.floor(level * pooled.length))];
    return constant === undefined || constant === Infinity ? undefined : constant;
  }

  /** Counts by size for one constant. */
  at(constant: number): CountsAt[] {
    return this.#ratios.map((ratios, j) => {
      let atMost = 0;
      let below = 0;
      for (const ratio of ratios) {
        if (ratio <= constant) atMost += 1;
        if (ratio < constant) below += 1;
      }
      return { atMost, below, open: this.#open[j]! };
    });
  }

  /**
   * Visits every constant that is a ratio seen, in ascending order, with the counts by size. Evidence against a constant between
   * two of them is at least that against one of the neighbours: moving onto a ratio takes it out of those above and does not
   * yet put it among those below.
   */
  sweep(visit: (constant: number, counts: readonly CountsAt[]) => void): void {
    const sorted = this.#ratios.map((ratios) => Float64Array.from(ratios).sort());
    const counts = sorted.map((_, j) => ({ atMost: 0, below: 0, open: this.#open[j]! }));
    for (;;) {
      let constant = Infinity;
      for (let j = 0; j < sorted.length; j++) constant = Math.min(constant, sorted[j]![counts[j]!.atMost] ?? Infinity);
      if (constant === Infinity) return;
      for (let j = 0; j < sorted.length; j++) {
        const count = counts[j]!;
        const ratios = sorted[j]!;
        count.below = count.atMost;
        while (count.atMost < ratios.length && ratios[count.atMost]! <= constant) count.atMost += 1;
      }
      visit(constant, counts);
    }
  }
}

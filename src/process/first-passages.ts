/** When a path first comes down to given levels: asked for before the paths are run, told as they go. */
export class FirstPassages {
  readonly #levels: number[] = [];
  /** Generation of the first value at or below the level; NaN before. */
  readonly #times: number[] = [];

  /** Whether any level is watched: a path that is not need not be told. */
  get watched(): boolean {
    return this.#levels.length > 0;
  }

  /** Watches a level. @returns The generation at which it was reached, NaN before. */
  watch(level: number): () => number {
    const at = this.#levels.push(level) - 1;
    this.#times.push(Number.NaN);
    return () => this.#times[at]!;
  }

  /** A new path starts here. */
  restart(value: number): void {
    this.#times.fill(Number.NaN);
    this.see(value, 0);
  }

  /** A value of the path; those that are not its lowest so far need not be told. */
  see(value: number, generation: number): void {
    for (let i = 0; i < this.#levels.length; i++) if (value <= this.#levels[i]! && Number.isNaN(this.#times[i]!)) this.#times[i] = generation;
  }
}

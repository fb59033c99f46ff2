/**
 * A world small enough to walk through every outcome. Its numbers are exact: a double such as 0.333… is not the fraction that
 * it stands for, so a probability is given as a count out of a total, and an initial law as counts.
 */

/** count/total, both integers. */
export interface Ratio {
  /** From 0 to `total`. */
  readonly count: number;
  /** From 1 to 2^53. */
  readonly total: number;
}

/** An integer, a ratio, or a list of counts that an initial law is proportional to. */
export type WorldValue = number | Ratio | readonly number[];

/** Values by name: `{ n: 3, p0: { count: 1, total: 3 }, k: 2 }`. */
export type World = Readonly<Record<string, WorldValue>>;

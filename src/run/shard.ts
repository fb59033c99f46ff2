/** A run's part of the work: what is drawn, walked or compared is dealt out in turn. */

/** One of several parts of a run. */
export interface Shard {
  /** Which part, from 1 to `of`. */
  readonly index: number;
  /** How many parts there are. */
  readonly of: number;
}

/** The part's share of a list, in order; all of it where the run is whole. */
export function shareOf<T>(all: readonly T[], shard: Shard | undefined): readonly T[] {
  return shard === undefined ? all : all.filter((_, index) => index % shard.of === shard.index - 1);
}

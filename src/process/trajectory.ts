import type { Draws } from '../random/draws.ts';

/** Reads one observable of the current generation. */
export type Reading = () => number;

/**
 * One recursive training run. It keeps its own state and is started over for each replicate, so that nothing is
 * allocated between replicates. The loop over generations is inside `advance`, which keeps it specific to its family.
 *
 * @typeParam Source the draws that it needs: a `Random` for the fast paths, any `Draws` for the naive ones.
 */
export interface Trajectory<Source extends Draws> {
  /** Back to generation 0, the initial model. */
  restart(): void;
  /** Runs that many more generations, or stops at once where no later generation can differ. */
  advance(source: Source, generations: number): void;
  /** How to read an observable; resolved once, so that names are not looked up in the loop. Undefined for an unknown name. */
  observer(observable: string, at: Readonly<Record<string, number>>): Reading | undefined;
}

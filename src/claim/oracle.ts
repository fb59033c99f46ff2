/**
 * The escape hatch for what has no formula: recurrences, absorption times, exact numerical engines. An oracle has no symbolic
 * mutants, is marked numerical in the report, and is to be pinned by a formula claim in a special case.
 */
import type { Fraction } from '../elementary/fraction.ts';
import type { Interval } from '../elementary/interval.ts';
import type { Point } from '../protocol/point.ts';
import type { World } from '../protocol/world.ts';

/** A number that is computed rather than written down, with the LaTeX that stands for it. */
export interface Oracle {
  readonly kind: 'oracle';
  /** LaTeX that stands for the number. */
  readonly tex: string;
  /** The number at a complete point of the claim's domain. */
  readonly evaluate: (point: Point) => number;
  /** The same number in a world small enough to be enumerated: a fraction, or an interval that contains it. */
  readonly exact?: (world: World) => Fraction | Interval;
}

/**
 * Declares a number that a claim takes from an exact numerical engine instead of a formula.
 *
 * The trap: an oracle must not share code with the simulator it is compared with, or agreement means nothing.
 *
 * @param declaration - `tex`, the LaTeX of the number; `evaluate`, its value at a complete point of the claim's domain; `exact`,
 *   where there is one, its counterpart over fractions, so that small worlds can be decided by enumeration.
 * @throws nothing
 * @example oracle({ tex: '2^{-k}', evaluate: ({ k }) => 0.5 ** k! }).evaluate({ k: 3 }) // => 0.125
 */
export function oracle({ tex, evaluate, exact }: Omit<Oracle, 'kind'>): Oracle {
  return Object.freeze({ kind: 'oracle', tex, evaluate, ...(exact === undefined ? {} : { exact }) });
}

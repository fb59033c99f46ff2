/**
 * The escape hatch for what has no formula: recurrences, absorption times, exact numerical engines. An oracle has no symbolic
 * mutants, is marked numerical in the report, and is to be pinned by a formula claim in a special case.
 */
import type { Point } from '../protocol/point.ts';

/** A number that is computed rather than written down, with the LaTeX that stands for it. */
export interface Oracle {
  readonly kind: 'oracle';
  readonly tex: string;
  readonly evaluate: (point: Point) => number;
}

/**
 * Declares a number that a claim takes from an exact numerical engine instead of a formula.
 *
 * The trap: an oracle must not share code with the simulator it is compared with, or agreement means nothing.
 *
 * @param declaration - `tex`, the LaTeX of the number; `evaluate`, its value at a complete point of the claim's domain.
 * @example oracle({ tex: 'u_k(p_0)', evaluate: ({ n, p0, k }) => 1 - lost(n!, p0!, k!) })
 */
export function oracle(declaration: { readonly tex: string; readonly evaluate: (point: Point) => number }): Oracle {
  return Object.freeze({ kind: 'oracle', tex: declaration.tex, evaluate: declaration.evaluate });
}

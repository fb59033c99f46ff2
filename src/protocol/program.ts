/** A part of ours that a claim about numbers is held to, as what it computes rather than by what it draws. */
import type { Assumptions } from './assumptions.ts';

/** A function, and where it is found. */
export interface Program<F = unknown> {
  /** What follows `@` in a verdict's id, such as `binomial-sampler`. */
  readonly name: string;
  /** `import.meta.url` of the module that exports it: where a changed copy of it would be. */
  readonly module: string;
  /** Name under which that module exports it. */
  readonly exportName: string;
  /** What it provides; a claim that assumes anything else is not about it. */
  readonly assumptions: Assumptions;
  /** It depends on its arguments alone. */
  readonly run: F;
}

/** A claim with the program that it is about: what the body of a statistical property returns. */
import { type Experiment, experiment, type Run } from '../property/experiment.ts';
import type { PointClaim } from '../property/claims/point-claim.ts';

/** A program, or a function that makes one replicate. */
export type Subject<Value> = Run<Value> | Experiment<Value>;

/** How sharply, and how surely, a statement is to be decided. */
export interface Sharpness {
  /** P(refuted | claim true), by default 1e-10. */
  readonly alpha?: number;
  /** P(supported | a deviation of delta or more), by default 1e-3. */
  readonly beta?: number;
  /** Resolution in standard deviations of one replicate, where the claim does not state its own; by default 0.1. */
  readonly d?: number;
  /** Most replicates to spend. */
  readonly budget?: number;
  /** Watches replicates for dependence between neighbours; by default it does. */
  readonly guard?: boolean;
  /** Walks every outcome instead of sampling, for programs of finite draws; the budget is then of paths. By default as the experiment says. */
  readonly exhaustive?: boolean;
}

/** The names of these options, which claims do not know. */
export const SHARPNESS = ['alpha', 'beta', 'd', 'budget', 'guard', 'exhaustive'] as const satisfies readonly (keyof Sharpness)[];


/** A claim about an experiment, to be decided. */
export interface Statement {
  /** The program. */
  readonly experiment: Experiment<unknown>;
  /** What is claimed of it. */
  readonly claim: PointClaim<never>;
  /** How sharply it is to be decided. */
  readonly sharpness: Sharpness;
}

/** The experiment of a subject. @throws {DeclarationError} unless it is one, or a function that is not async. */
export function experimentOf<Value>(subject: Subject<Value>): Experiment<Value> {
  return typeof subject === 'object' && subject !== null ? subject : experiment(subject);
}

/**
 * States that a claim holds for a program. Nothing is run: the property decides.
 *
 * @param subject - A function that makes one replicate from a source of randomness, or an experiment.
 * @param claim - Such as `probability.equals(0.5)`, `mean.atMost(1, { sd: 2 })`, `follows(law.normal())`.
 * @param sharpness - Levels, resolution and budget, where they are not the suite's.
 * @throws {DeclarationError} unless the subject is an experiment, or a function that is not async.
 * @example holds((random) => random.uniform() < 0.2, probability.equals(0.2)).claim.text // => 'P = 0.2'
 */
export function holds<Claimed, Value extends Claimed>(subject: Subject<Value>, claim: PointClaim<Claimed>, sharpness: Sharpness = {}): Statement {
  return { experiment: experimentOf(subject) as Experiment<unknown>, claim: claim as PointClaim<never>, sharpness };
}

/** What `decide` must know of a claim about an experiment: how a replicate is read, and which sequential test decides. */
import type { Levels, Outcome } from '../../inference/test.ts';
import type { LawAt } from '../../protocol/law.ts';

/**
 * How the value of a replicate is read. `indicator`: true, false, 1 or 0. `number`: a finite number. `time`: a number or
 * Infinity, which says "not before the end of the simulation". `numbers`: an array of finite numbers. `any`: anything; only whether
 * it is undefined counts.
 */
export type Reading = 'indicator' | 'number' | 'time' | 'numbers' | 'any';

/** A claim's test as it runs. */
export interface ClaimTest {
  /** Replicates that a green verdict needs on average where the claim is true; Infinity where none can be reached. */
  readonly planned: number;
  /** The test ends there at the latest; a multiple of 64. */
  readonly cap: number;
  /** Deviation that support excludes; null where it excludes named alternatives. */
  readonly delta: number | null;
  /** What a supported verdict says was excluded. */
  readonly excludes: string;
  /** Takes the values of 64 replicates, one array for each arm, or of lists one for each replicate; NaN stands for an undefined outcome. */
  absorb(values: readonly Float64Array[]): void;
  /** The decision, or undefined to go on. */
  look(): Outcome | undefined;
  /** The outcome when no more replicates will come. */
  stop(reason: string): Outcome;
}

/** Resolution and errors of one decision. */
export interface Terms {
  /** Errors of the decision. */
  readonly levels: Levels;
  /** Resolution in standard deviations of one replicate, where the claim does not state its own. */
  readonly d: number;
  /** Uniforms on [0, 1) from a stream of their own, for tests that must randomise. */
  readonly spread: () => number;
}

/** A claim about the replicates of an experiment; the type parameter is the value that a replicate must have. */
export interface PointClaim<in Value> {
  /** The statement, as messages print it. */
  readonly text: string;
  /** Relation and prediction, for reports; absent where the text alone says it. */
  readonly relation?: 'equals' | 'at-most' | 'at-least' | 'between' | 'follows';
  /** The number, interval or law that is claimed. */
  readonly predicted?: number | { readonly lo: number; readonly hi: number } | LawAt;
  /** Whether the claim states the deviation that support excludes; `default`, and where it is absent: the resolution of the run says it. */
  readonly deltaFrom?: 'declared' | 'default';
  /** How a replicate's value is read. */
  readonly reading: Reading;
  /** How many programs it is about: 1, 2 for a comparison, one for each size of a scaling claim. */
  readonly arms: number;
  /** What `predicted` says something of, where that is a number which an enumeration yields. */
  readonly estimand?: 'probability' | 'mean';
  /** Where every value lies, as the claim declares it; of a probability [0, 1] goes without saying. */
  readonly support?: readonly [number, number];
  /** Starts a test of the claim. */
  begin(terms: Terms): ClaimTest;
  /** Never read; it ties the claim to the values of an experiment. */
  readonly accepts?: (value: Value) => void;
}

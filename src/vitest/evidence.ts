/**
 * The evidence that a test leaves in `task.meta.corroborate`. Plain JSON, because it crosses processes and files: vitest's workers,
 * blobs and merges. A number that JSON cannot hold is a string here.
 */
import type {} from 'vitest';
import type { EnumeratedEvidence, Finding } from '../property/finding.ts';
import type { Point } from '../protocol/point.ts';
import type { Predicted } from '../report/report.ts';

/** A number, or its name where JSON has none for it. */
export type WireNumber = number | 'Infinity' | '-Infinity' | 'NaN';

/** One decision. */
export interface Decision {
  /** Tells the statements of one test apart: the place of the matcher, or of the statement in the property's list. */
  readonly statement: number;
  /** The statement, in words. */
  readonly claim: string;
  /** How the estimand stands to the prediction. */
  readonly relation: string;
  /** What is claimed; null where the text alone says it. */
  readonly predicted: Predicted;
  /** Name of the program. */
  readonly experiment: string;
  /** Numbers of the drawn value; empty for a matcher. */
  readonly at: Point;
  /** 'draw' for a property's value, 'declared' for a matcher. */
  readonly origin: 'draw' | 'declared';
  /** 'refuted' under `.not`. */
  readonly expected: 'supported' | 'refuted';
  /** How it ended. */
  readonly verdict: Finding['verdict'];
  /** Why; empty where the verdict alone says it. */
  readonly reason: string;
  /** What was seen. */
  readonly estimate: WireNumber | null;
  /** 99.9 % confidence interval, valid at the stopping time. */
  readonly interval: readonly [WireNumber | null, WireNumber | null];
  /** Deviation that support excludes; null where it excludes named alternatives. */
  readonly delta: number | null;
  /** Whether the claim or the call states it, or the suite's resolution: CORROBORATE_DELTA, or what a suite has that was told nothing. */
  readonly deltaFrom: 'declared' | 'environment' | 'default';
  /** Where every outcome was walked instead of sampled. */
  readonly enumerated?: EnumeratedEvidence;
  /** Replicates that were run. */
  readonly replicates: number;
  /** Replicates without a value. */
  readonly undefinedOutcomes: number;
  /** Natural logarithm of the evidence against the claim. */
  readonly logE: WireNumber;
  /** P(refuted | claim true) is at most this. */
  readonly alpha: number;
  /** P(supported | a deviation of delta or more) is at most this. */
  readonly beta: number;
  /** Programs that were watched for dependence between neighbours. */
  readonly guards: number;
  /** Command that decides it again. */
  readonly replay: string;
}

/** The confirmed counterexample of a property. */
export interface Counterexample extends Decision {
  /** The drawn value where the search began. */
  readonly from: Point;
  /** Simpler values that it went on from. */
  readonly taken: number;
  /** Simpler values that were looked at. */
  readonly tried: number;
}

/** What one test leaves behind. */
export interface Evidence {
  /** Of this shape. */
  readonly version: 1;
  /** Of the suite. */
  readonly seed: number | string;
  /** Resolution of the suite. */
  readonly d: number;
  /** In the order in which they were taken. */
  readonly decisions: Decision[];
  /** Confirmed ones. */
  readonly counterexamples: Counterexample[];
  /** Draws of a property that `fc.pre` ruled out, where there are any: nothing is said of those. */
  skipped?: number;
}

declare module 'vitest' {
  interface TaskMeta {
    corroborate?: Evidence;
  }
  interface ProvidedContext {
    /** Error of the whole suite, where its reporter says it: without the reporter nothing adds up. */
    corroborateAlpha?: number;
  }
}

/** Whether a decision is the one that was expected: an undecided one never is. */
export function asExpected({ verdict, expected }: Pick<Decision, 'verdict' | 'expected'>): boolean {
  return (verdict === 'exact' ? 'supported' : verdict) === expected;
}

export function wire(x: number): WireNumber {
  return Number.isFinite(x) ? x : (String(x) as WireNumber);
}

export function unwire(x: WireNumber): number {
  return Number(x);
}

/** What the finding says, in the shape that travels. */
export function numbersOf(finding: Finding): Pick<Decision, 'claim' | 'experiment' | 'verdict' | 'reason' | 'estimate' | 'interval' | 'delta' | 'replicates' | 'undefinedOutcomes' | 'logE' | 'alpha' | 'beta' | 'enumerated'> {
  const { claim, experiment, verdict, reason = '', estimate, interval, delta, replicates, undefinedOutcomes, logE, alpha, beta, enumerated } = finding;
  const end = (x: number | null): WireNumber | null => (x === null ? null : wire(x));
  return { claim, experiment, verdict, reason, estimate: end(estimate), interval: [end(interval[0]), end(interval[1])], delta, replicates, undefinedOutcomes, logE: wire(logE), alpha, beta, ...(enumerated === undefined ? {} : { enumerated }) };
}

/**
 * The evidence that a test leaves in `task.meta.corroborate`. Plain JSON, because it crosses processes and files: vitest's workers,
 * blobs and merges. A number that JSON cannot hold is a string here.
 */
import type {} from 'vitest';
import type { Finding } from '../property/finding.ts';
import type { Verdict } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Predicted } from '../report/report.ts';

/** A number, or its name where JSON has none for it. */
export type WireNumber = number | 'Infinity' | '-Infinity' | 'NaN';

/** One decision. */
export interface Decision {
  /** Tells the statements of one test apart: the place of the matcher, or of the statement in the property's list. */
  readonly statement: number;
  readonly claim: string;
  readonly relation: string;
  readonly predicted: Predicted;
  readonly experiment: string;
  /** Numbers of the drawn value; empty for a matcher. */
  readonly at: Point;
  readonly origin: 'draw' | 'declared';
  readonly expected: 'supported' | 'refuted';
  readonly verdict: Verdict;
  readonly reason: string;
  readonly estimate: WireNumber | null;
  readonly interval: readonly [WireNumber | null, WireNumber | null];
  readonly delta: number | null;
  readonly deltaFrom: 'declared' | 'default';
  readonly replicates: number;
  readonly undefinedOutcomes: number;
  readonly logE: WireNumber;
  readonly alpha: number;
  readonly beta: number;
  readonly guards: number;
  /** Command that decides it again. */
  readonly replay: string;
}

/** The confirmed counterexample of a property. */
export interface Counterexample extends Decision {
  readonly from: Point;
  readonly taken: number;
  readonly tried: number;
}

/** What one test leaves behind. */
export interface Evidence {
  readonly version: 1;
  readonly seed: number | string;
  readonly d: number;
  readonly decisions: Decision[];
  readonly counterexamples: Counterexample[];
}

declare module 'vitest' {
  interface TaskMeta {
    corroborate?: Evidence;
  }
}

export function wire(x: number): WireNumber {
  return Number.isFinite(x) ? x : (String(x) as WireNumber);
}

export function unwire(x: WireNumber): number {
  return Number(x);
}

/** What the finding says, in the shape that travels. */
export function numbersOf(finding: Finding): Pick<Decision, 'claim' | 'experiment' | 'verdict' | 'reason' | 'estimate' | 'interval' | 'delta' | 'replicates' | 'undefinedOutcomes' | 'logE' | 'alpha' | 'beta'> {
  const { claim, experiment, verdict, reason = '', estimate, interval, delta, replicates, undefinedOutcomes, logE, alpha, beta } = finding;
  const end = (x: number | null): WireNumber | null => (x === null ? null : wire(x));
  return { claim, experiment, verdict, reason, estimate: end(estimate), interval: [end(interval[0]), end(interval[1])], delta, replicates, undefinedOutcomes, logE: wire(logE), alpha, beta };
}

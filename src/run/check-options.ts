/** What `check` is asked for. */
import type { Claim } from '../claim/claim.ts';
import type { Erratum } from '../claim/erratum.ts';
import type { PublishedStatement } from '../claim/published-statement.ts';
import type { Bibliography } from '../claim/source.ts';
import type { Comparison } from '../proof/comparison.ts';
import type { Property } from '../property/property.ts';
import type { DeltaFrom } from '../report/report.ts';
import type { Evidence } from './evidence.ts';
import type { ProgressEvent } from './progress.ts';
import type { Shard } from './shard.ts';

/** What a run checks, how sharply, and with what. */
export interface CheckOptions {
  /** The theory. */
  readonly claims: readonly Claim[];
  /** Which simulator is held to which claim; a claim without one is reported as open. */
  readonly properties: readonly Property[];
  /** Claims about numbers alone, and how they are decided. */
  readonly comparisons?: readonly Comparison[];
  /** What the claims cite. */
  readonly bibliography: Bibliography;
  /** What the paper says that the claims are about: listed in the report. */
  readonly statements?: readonly PublishedStatement[];
  /** What of it is wrong: listed too. */
  readonly errata?: readonly Erratum[];
  /** Which claims to check; all by default. */
  readonly select?: (claim: Claim) => boolean;
  /** Names the streams: same seed, same report. */
  readonly seed: number;
  /** Error of the whole run: at most alpha / 1e-10 decisions and guards are allowed. */
  readonly alpha: number;
  /** Error of a green. */
  readonly beta: number;
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** Whether `d` was asked for, is the default, or was fitted to a time: shown with every green. */
  readonly deltaFrom: DeltaFrom;
  /** Threads; 0 runs in the calling thread. */
  readonly jobs: number;
  /**
   * Milliseconds that one replicate may take, by default 30,000: a stream with one that takes longer is `invalid`. A loop in the
   * calling thread (`jobs: 0`) cannot be ended.
   */
  readonly deadline?: number;
  /** This run's part of the streams, such as `{ index: 1, of: 4 }`. */
  readonly shard?: Shard;
  /** Replicate-generations for the whole run. */
  readonly budget?: number;
  /** Whether refuted points are shrunk to counterexamples; they are by default. A shard leaves that to whoever merges. */
  readonly shrink?: boolean;
  /**
   * Whether mutants of the claims are held against the same replicates and scored in the report; they are not by default. What earlier
   * runs have learnt is verdicts and no replicates: it cannot be had together with `evidence`, `stored` or `shard`.
   */
  readonly mutants?: boolean;
  /** What earlier runs have learnt. Evidence of another seed, d, level or code is not used; `onUnused` is told why. */
  readonly evidence?: readonly Evidence[];
  /** Told why evidence was not used. */
  readonly onUnused?: (reason: string) => void;
  /** Reports what the evidence says, and draws nothing. */
  readonly stored?: boolean;
  /** Called whenever a stream is done, and once before the end, with a function that gathers what is known by then. */
  readonly onEvidence?: (snapshot: () => Evidence) => void;
  /** Ends the run early: what is open is inconclusive, and what was not reached is not run. */
  readonly signal?: AbortSignal;
  /** Called as points are decided. */
  readonly onProgress?: (event: ProgressEvent) => void;
}

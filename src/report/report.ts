/**
 * The report as data: what `check` writes, what every format renders, what `merge`, `audit` and other programs read.
 * Pure types. In memory a number is a number; on the wire a non-finite one is the string "Infinity", "-Infinity" or "NaN"
 * (`formats/json.ts`). An unknown number is null in both. No clock, host or job count belongs here: see {@link Footer}.
 */
import type { LawAt } from '../protocol/law.ts';
import type { Point } from '../protocol/point.ts';
import type { ReportErratum, ReportStatement } from './literature.ts';

/** Raised when a field changes its meaning or goes away; an added field does not raise it. */
export const schemaVersion = 1;

/** Outcome at a point. The last two are no verdict and never green. */
export type PointVerdict =
  | 'supported' | 'refuted' | 'inconclusive' | 'invalid'
  | 'exact' | 'proved' | 'checked'
  | 'vacuous' | 'not-run';

/** Outcome of a claim. */
export type ClaimVerdict = PointVerdict | 'open' | 'not-applicable';

/**
 * Why a point was tested. Only unbiased draws (`draw`) speak for the region. At an `enumerated` point every outcome of the
 * simulator was walked: it is a small world whose numbers are fractions, and `at` shows them as doubles. `compared` is the one point
 * shown of all those, or boxes, on which the two sides of a claim about numbers alone were compared.
 */
export type Origin = 'draw' | 'corner' | 'discriminating' | 'declared' | 'enumerated' | 'compared';

/** Where the resolution came from. A fitted one was chosen to fit a time budget; the environment is that of a test suite. */
export type DeltaFrom = 'declared' | 'environment' | 'default' | 'fitted';

/** An interval with an end that may be unknown. */
export interface Range {
  /** Lower end. */
  readonly lo: number | null;
  /** Upper end. */
  readonly hi: number | null;
}

/** What the claim says at a point: a number, the ends of a `between`, or a law. Null where it says nothing. */
export type Predicted = number | Range | LawAt | null;

/** How the error of the whole run was accounted for. */
export interface Ledger {
  /** First-level decisions taken (claim × point). */
  readonly decisions: number;
  /** Checks of the tests' own assumptions. */
  readonly guards: number;
  /** How many decisions and guards alpha affords. */
  readonly capacity: number;
  /** Union bound on the probability of any false alarm that the decisions and guards used up; at most alpha. */
  readonly spent: number;
  /** Sum of beta over the supported decisions: bounds the expected number of wrong greens. */
  readonly betaSum: number;
}

/** Points of a claim by verdict. `exact` counts exact, proved and checked. */
export interface PointCounts {
  /** A deviation of delta is excluded there. */
  readonly supported: number;
  /** The claim is false there. */
  readonly refuted: number;
  /** Nothing was decided there. */
  readonly inconclusive: number;
  /** Nothing can be decided there. */
  readonly invalid: number;
  /** The claim excludes nothing there. */
  readonly vacuous: number;
  /** Decided without sampling. */
  readonly exact: number;
  /** Left to other shards, or not reached before the run was stopped. */
  readonly notRun: number;
}

/**
 * A simple point where a claim fails. The numbers come from the confirming sample alone, which had no part in choosing the point.
 */
export interface ReportCounterexample {
  /** `claim@simulator`. */
  readonly id: string;
  /** Name of the simulator. */
  readonly simulator: string;
  /** The failing point. */
  readonly at: Point;
  /** What the claim says there. */
  readonly predicted: Predicted;
  /** What was seen. */
  readonly estimate: number | null;
  /** Confidence interval of what was seen. */
  readonly interval: readonly [lo: number | null, hi: number | null];
  /** Resolution there, in the estimand's units. */
  readonly delta: number | null;
  /** Of the confirming sample. */
  readonly replicates: number;
  /** Natural logarithm of the confirming evidence against the claim. */
  readonly logE: number;
  /** P(reported | the claim holds there) is at most this. */
  readonly alpha: number;
  /** The refuted point where the search began. */
  readonly from: Point;
  /** Simpler points that it went on from. */
  readonly taken: number;
  /** Simpler points that were looked at. */
  readonly tried: number;
  /** Argument of `replay`: the same point, on the run's own stream. */
  readonly token: string;
  /** The whole command, where it is not `npx corroborate replay TOKEN`. */
  readonly replay?: string;
}

/** One claim with its verdict. */
export interface ReportClaim {
  /** As declared. */
  readonly id: string;
  /** As declared. */
  readonly aliases: readonly string[];
  /** The claim in words. */
  readonly title: string;
  /** The whole statement in LaTeX, without delimiters. */
  readonly tex: string;
  /** Printable reference, such as "Suresh et al. 2025, Theorem 1". */
  readonly source: string;
  /** Family of distributions that it is about. */
  readonly family: string;
  /** How the estimand stands to the prediction, such as 'at-most'. */
  readonly relation: string;
  /** What the literature knows of it: proved, derived-here, asymptotic, observed, conjecture, known-false. */
  readonly status: string;
  /** 'refuted' for a claim that is known to be false. */
  readonly expected: 'supported' | 'refuted';
  /** The worst verdict of its points; green only where enough of them are informative. */
  readonly verdict: ClaimVerdict;
  /** For how much of the domain it speaks, such as 'on average over its sampling measure' or 'at every point of its grid'; absent where nothing was decided. */
  readonly quantifier?: string;
  /** Why, where the verdict alone does not say it. */
  readonly reason?: string;
  /** Share of the domain's unbiased draws where the claim excludes something at delta, 0 to 1; null where there is no property. */
  readonly falsifiable: number | null;
  /** Assumptions under which it is stated, as short phrases. */
  readonly assumptions?: readonly string[];
  /** Idea of the proof, or what a reader should know. */
  readonly note?: string;
  /** The tested region in words. */
  readonly region?: string;
  /** Share of the region that may still fail at 95 % given the greens among unbiased draws (20 greens: 0.139). */
  readonly failingShare?: number;
  /** Draws that the precondition of a property ruled out, where there are any; no point stands for them. */
  readonly skipped?: number;
  /** Its points by verdict. */
  readonly points: PointCounts;
  /** Replicates that its points took together. */
  readonly replicates: number;
  /** Of a mean: the bluntest deviation that its greens exclude, in standard deviations of one replicate; absent where deltas need no such unit, as those of a probability. */
  readonly deltaSd?: number;
  /** Names of what was held to it. */
  readonly simulators: readonly string[];
  /** The simplest failing point that was found and confirmed, where the claim was refuted against expectation. */
  readonly counterexample?: ReportCounterexample;
  /** A statement that no property tests yet. */
  readonly open?: boolean;
  /** What became of its mutants on the facts that decided it; absent where they were not scored. */
  readonly mutation?: ReportMutation;
}

/** The mutation score of one claim: see `MutationScore`, whose numbers these are. */
export interface ReportMutation {
  /** Mutants that the facts refute. */
  readonly killed: number;
  /** Mutants that the facts agree with. */
  readonly survived: number;
  /** Mutants that no tested point tells from the claim at this resolution. */
  readonly equivalent: number;
  /** Weaker statements, which hold wherever the claim does. */
  readonly implied: number;
  /** killed / (killed + survived); null where there is neither. */
  readonly score: number | null;
  /** The same without the points that were chosen for the mutants. */
  readonly scoreWithoutChosen: number | null;
  /** What was changed in each that survived. */
  readonly survivors: readonly string[];
}

/** What comparing the two sides of a claim about numbers alone found; the row shows where it is violated, else where they are closest. */
export interface ReportComparison {
  /** What was compared, in words. */
  readonly over: string;
  /** At what it was compared. */
  readonly of: 'points' | 'boxes';
  /** How many. */
  readonly count: number;
  /** Those of them at which both sides are the same number. */
  readonly equal: number;
  /** Distance of the two sides at the point shown, relative to the larger; negative where the claim is violated, null where it is open. */
  readonly margin: number | null;
}

/** One point of one claim with its verdict and the evidence for it. */
export interface ReportVerdict {
  /** `claim@simulator`; several points share it. */
  readonly id: string;
  /** Id of the claim. */
  readonly claim: string;
  /** What was held to the claim: a simulator; or, where both sides are numbers, the method, `sweep` or `boxes`, or the program of ours that computes one of them. */
  readonly simulator: string;
  /** The point, complete. */
  readonly at: Point;
  /** Why it was tested. */
  readonly origin: Origin;
  /** How it ended. */
  readonly verdict: PointVerdict;
  /** Empty where the verdict needs none. */
  readonly reason: string;
  /** What the claim says there. */
  readonly predicted: Predicted;
  /** What was seen; null where nothing was. */
  readonly estimate: number | null;
  /** Confidence interval of the estimate; an unknown end is null. */
  readonly interval: readonly [lo: number | null, hi: number | null];
  /** Deviation that a green excludes, in the estimand's units; null where nothing was to be excluded. */
  readonly delta: number | null;
  /** Where that came from. */
  readonly deltaFrom: DeltaFrom;
  /** Replicates that the decision took. */
  readonly replicates: number;
  /** What the evidence consists of, where it is counts: `{ successes, failures, undefined }`. Enough to recompute the verdict. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Where every outcome was walked: equally likely paths, and both sides of the comparison, as fractions or as an interval of doubles. */
  readonly enumerated?: { readonly paths: number; readonly value: string; readonly claimed: string };
  /** Where both sides are numbers that were compared: `estimate` is the left side, `interval` contains it for certain. */
  readonly compared?: ReportComparison;
  /** Natural logarithm of the evidence against the claim; null where none was gathered (enumerated, vacuous), Infinity for a contradiction. */
  readonly logE: number | null;
  /** Argument of `replay`. */
  readonly token: string;
  /** The whole command, where it is not `npx corroborate replay TOKEN`. */
  readonly replay?: string;
}

/** One generation of a curve. */
export interface CurvePoint {
  /** Generation. */
  readonly k: number;
  /** What the claim says. */
  readonly predicted: number | Range | null;
  /** What was seen. */
  readonly estimate: number | null;
  /** Confidence interval of what was seen. */
  readonly interval: readonly [lo: number | null, hi: number | null];
}

/**
 * The Kaplan–Meier curve of a time: columns of one length, in increasing k. Nothing is censored before the last generation but replicates
 * without an outcome, which count half in the estimate and against both ends of the band. Survival never rises: between two of its
 * generations it lies between its values there.
 */
export interface SurvivalCurve {
  /** Generations. */
  readonly k: readonly number[];
  /** Replicates that are still at risk after k: known to be alive. */
  readonly atRisk: readonly number[];
  /** The estimate of P(time > k), to six decimals. */
  readonly survival: readonly number[];
  /** Lower ends of a band that holds at all k at once, with the confidence of the curve or panel that it belongs to. */
  readonly lo: readonly number[];
  /** Its upper ends. */
  readonly hi: readonly number[];
}

/** One estimand along one batch of trajectories: for pictures, never for verdicts. */
export interface Curve {
  /** Id of the claim. */
  readonly claim: string;
  /** Name of the simulator. */
  readonly simulator: string;
  /** The point without the axis. */
  readonly at: Point;
  /** The parameter that varies along it. */
  readonly axis: 'k';
  /** Confidence that all its intervals hold at once, at any stopping time: 0.999, where each of m holds at 1 − 0.001/m (union bound). */
  readonly level: number;
  /** In increasing k. */
  readonly points: readonly CurvePoint[];
  /** Of the claim: which side of the prediction is allowed. */
  readonly relation: string;
  /** Where the claim is about how long something lasts; `points` are then shares that are left. */
  readonly survival?: SurvivalCurve;
}

/** Claims by verdict (`exact` counts exact, proved and checked; vacuous, not run, open apart); decisions and replicates of the run. */
export interface Totals {
  /** Claims of the run. */
  readonly claims: number;
  /** Claims that are supported. */
  readonly supported: number;
  /** Claims that are refuted, expected or not. */
  readonly refuted: number;
  /** Claims that their points left undecided. */
  readonly inconclusive: number;
  /** Claims whose test is invalid. */
  readonly invalid: number;
  /** Claims that exclude nothing wherever they were tested. */
  readonly vacuous: number;
  /** Claims decided without sampling. */
  readonly exact: number;
  /** Claims with points that were not run, none of which decides them: of a shard, or of a run that was stopped. */
  readonly notRun: number;
  /** Claims that nothing tests. */
  readonly open: number;
  /** First-level decisions of the run. */
  readonly decisions: number;
  /** Replicates of the run. */
  readonly replicates: number;
}

/** A run as data. */
export interface Report {
  /** Raised when a field changes its meaning or goes away. */
  readonly schemaVersion: typeof schemaVersion;
  /** Names the streams. */
  readonly seed: number | string;
  /** Of the run: P(any refuted or invalid | all claims and assumptions true) is at most this. */
  readonly alpha: number;
  /** Of one decision: P(supported | off by delta or more) is at most this. */
  readonly beta: number;
  /** Resolution d, in standard deviations of one replicate. */
  readonly delta: number;
  /** How the error of the run was accounted for. */
  readonly ledger: Ledger;
  /** One row for each claim. */
  readonly claims: readonly ReportClaim[];
  /** One row for each point. */
  readonly verdicts: readonly ReportVerdict[];
  /** Pictures' numbers. */
  readonly curves: readonly Curve[];
  /** What is published wrong, as far as the run checked it; absent where nothing is. */
  readonly errata?: readonly ReportErratum[];
  /** Every statement of the paper, encoded in claims or not; absent where the run is not about a paper. */
  readonly statements?: readonly ReportStatement[];
  /** Sums. */
  readonly totals: Totals;
}

/** Circumstances of a run, shown in a marked footer and kept out of the report: they may differ where the report may not. */
export interface Footer {
  /** When it was run. */
  readonly date?: string;
  /** Where. */
  readonly host?: string;
  /** On which version of Node. */
  readonly node?: string;
  /** In how many threads. */
  readonly jobs?: number;
  /** How long it took. */
  readonly seconds?: number;
  /** The page of the figures of a paper, from where the report lies. */
  readonly figures?: string;
}

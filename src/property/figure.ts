/**
 * A figure of a paper as data: which simulator is observed where, what is drawn beside it, and which claims are decided at which
 * generations. How it is run, drawn and judged is the same for all of them.
 */
import type { Claim } from '../claim/claim.ts';
import type { Point } from '../protocol/point.ts';
import type { Simulator } from '../protocol/simulator.ts';

/**
 * What a line is: the exact truth, a bound of the paper, a bound that it compares with, one that is sharper than the paper's, or a curve as it was published where
 * that is not what the paper says.
 */
export type LineRole = 'exact' | 'bound' | 'comparison' | 'sharper' | 'published';

interface LineBase {
  readonly label: string;
  readonly role: LineRole;
}

/** The prediction of a claim along k: what theory says, in one place. */
export interface ClaimLine extends LineBase {
  readonly claim: Claim;
  /** Parameters that differ from the panel's. */
  readonly at?: Point;
  /** The curve at k shows the prediction at k + shift; 0 by default. */
  readonly shift?: number;
  /** The largest number that is drawn, where the published curve is cut. */
  readonly most?: number;
}

/** Numbers that no claim states: an oracle beyond a claim's domain, a circle. */
export interface NumberLine extends LineBase {
  /** In the units that are drawn. @param shown - The generations that the panel draws lines at. */
  readonly through: (shown: readonly number[]) => readonly { readonly x: number; readonly y: number }[];
}

export type Line = ClaimLine | NumberLine;

/** A claim of the theory and the generations at which the panel's simulator is held to it. */
export interface PanelTest {
  readonly claim: Claim;
  readonly generations: readonly number[];
}

export interface Axis {
  /** With the unit, or what is counted. */
  readonly label: string;
  readonly scale: 'linear' | 'log';
  /** What the axis must cover; by default what is drawn. */
  readonly from?: number;
  readonly to?: number;
}

/** Parameters of a published panel as far as they are known. */
export interface Published {
  readonly at?: Point;
  /** The last generation that it shows. */
  readonly generations?: number;
  readonly replicates?: number;
}

export interface Panel {
  /** Unique within its figure; part of file names. */
  readonly id: string;
  readonly title: string;
  readonly simulator: Simulator;
  /** Initial parameters, and those of the observables. */
  readonly at: Point;
  /** What is known of the published panel; what is not said is not known, and then `at` and `replicates` are our choice. */
  readonly paper?: Published;
  readonly x: Axis;
  readonly y: Axis;
  /** What is seen. An indicator is shown as a frequency, a value as a mean whose spread `spread` states. */
  readonly observable: string;
  /** The claim about the mean of the observable that gives its standard deviation; required for a value. */
  readonly spread?: Claim;
  /** Everything is drawn as its exponential: what is observed as a logarithm. */
  readonly exponential?: boolean;
  /** Where it is estimated: increasing, at least 1. */
  readonly generations: readonly number[];
  readonly replicates: number;
  /** Single replicates drawn as lines. */
  readonly paths?: { readonly count: number; readonly generations: readonly number[] };
  /** Single replicates drawn as dots at one generation: another observable across, the panel's own up. */
  readonly cloud?: { readonly across: string; readonly k: number; readonly dots: number };
  readonly lines: readonly Line[];
  readonly tests: readonly PanelTest[];
  /** Resolution of the tests where replicates are dear, in standard deviations of one replicate; the run's by default, and never finer. */
  readonly d?: number;
}

export interface Figure {
  /** Part of file names: lower case and dashes. */
  readonly id: string;
  /** Where the paper or its notebook has it. */
  readonly published: string;
  readonly title: string;
  /** What is to be seen, and plainly what of the published figure is off. */
  readonly caption: string;
  readonly panels: readonly Panel[];
}

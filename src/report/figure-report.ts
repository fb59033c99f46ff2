/** The figures of a paper as data: what `reproduce` writes. Pure types; numbers on the wire are those of the report (`formats/json.ts`). */
import type { Point } from '../protocol/point.ts';
import type { ClaimVerdict, Ledger, ReportVerdict, SurvivalCurve } from './report.ts';

/** Raised when a field changes its meaning or goes away; an added field does not raise it. */
export const figureSchemaVersion = 1;

export type FigureLineRole = 'exact' | 'bound' | 'comparison' | 'sharper' | 'published';

export interface FigurePlace {
  readonly x: number;
  readonly y: number;
}

export interface FigureLine {
  readonly label: string;
  readonly role: FigureLineRole;
  /** The claim whose prediction it is, at the panel's parameters changed by `at`, `shift` generations later. */
  readonly claim?: string;
  readonly at?: Point;
  readonly shift?: number;
  /** The side that the claim excludes. */
  readonly forbidden?: 'above' | 'below';
  readonly points: readonly FigurePlace[];
}

export interface FigureAxis {
  readonly label: string;
  readonly scale: 'linear' | 'log';
  readonly from?: number;
  readonly to?: number;
}

/** An estimate at one generation; an end of its interval that is not known is null. */
export interface FigurePoint {
  readonly k: number;
  readonly estimate: number | null;
  readonly interval: readonly [lo: number | null, hi: number | null];
}

export interface ReportPanel {
  readonly id: string;
  readonly title: string;
  readonly simulator: string;
  readonly at: Point;
  /** The published panel: its parameters as far as they are known, and null for what is not. Ours are `at`, the generations of `points`, and `replicates`. */
  readonly paper: { readonly at: Point; readonly generations: number | null; readonly replicates: number | null };
  readonly observable: string;
  /** Replicates of the estimates; fewer than planned where the run was interrupted. */
  readonly replicates: number;
  /** Confidence with which all intervals of the panel hold at once. */
  readonly level: number;
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  readonly points: readonly FigurePoint[];
  /** Single replicates along k, and at one generation. */
  readonly paths: readonly (readonly FigurePlace[])[];
  readonly dots: readonly FigurePlace[];
  readonly lines: readonly FigureLine[];
  /** Where the observable is an indicator of being alive: how long that lasts, at all generations of `points` and more. Its band holds as a whole at `level`. */
  readonly survival?: SurvivalCurve;
  /** Picture of the panel, beside the document. */
  readonly picture: string;
}

/** What came of one claim in one figure. */
export interface FigureClaim {
  readonly id: string;
  readonly title: string;
  readonly relation: string;
  readonly source: string;
  readonly expected: 'supported' | 'refuted';
  readonly verdict: ClaimVerdict;
  readonly reason: string;
}

export interface ReportFigure {
  readonly id: string;
  readonly published: string;
  readonly title: string;
  readonly caption: string;
  /** The gravest of its claims. */
  readonly verdict: ClaimVerdict;
  readonly claims: readonly FigureClaim[];
  readonly panels: readonly ReportPanel[];
  readonly verdicts: readonly (ReportVerdict & { readonly panel: string })[];
}

/** Where the words of the text figures come from. */
export interface FigureCorpus {
  readonly from: 'file' | 'seed';
  readonly name: string;
  readonly tokens: number;
  readonly types: number;
}

export interface FigureReport {
  readonly schemaVersion: typeof figureSchemaVersion;
  readonly paper: string;
  readonly reference: string;
  readonly seed: number;
  readonly alpha: number;
  readonly beta: number;
  /** Resolution d of the tests, in standard deviations of one replicate. */
  readonly delta: number;
  readonly ledger: Ledger;
  readonly corpus?: FigureCorpus;
  readonly figures: readonly ReportFigure[];
}

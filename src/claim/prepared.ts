/** What a prepared claim answers: everything that properties, reports, mutants and commands read of a claim. */
import type { LawAt } from '../protocol/law.ts';
import type { Point } from '../protocol/point.ts';
import type { Claim, Prediction } from './claim.ts';
import type { PredictionTex } from './statement.ts';
import type { Tree } from './tree.ts';

/** One row of a claim's table of symbols. */
export interface SymbolRow {
  /** Name in formulas. */
  readonly name: string;
  /** LaTeX of the symbol. */
  readonly tex: string;
  /** In words. */
  readonly meaning: string;
  /** LaTeX of the set of allowed values. */
  readonly domain: string;
  /** Value where a point leaves it out. */
  readonly default?: number;
}

/** A claim made ready: parsed once, then synchronous. */
export interface Prepared {
  /** The declaration that it was made from. */
  readonly claim: Claim;
  /** The prediction at a point; defaults are filled in. @throws {DomainError} outside the domain, or if it is not finite. */
  predict(point: Point): Prediction;
  /** Standard deviation of one replicate's value, or an upper bound; undefined for what is not an expectation. */
  sd(point: Point): number | undefined;
  /** Bounds that every value respects, where declared. */
  support(point: Point): readonly [number, number] | undefined;
  /** The value whose mean or law is claimed, from an observed one, which may be NaN. Fastest with the same point object. */
  of(value: number, point: Point): number;
  /** The left-hand side of an identity, where the claim declares it. */
  left(point: Point): number | undefined;
  /** The named mutants of a law, at a point. */
  alternatives(point: Point): readonly ({ readonly name: string } & LawAt)[];
  /** Refuses a point. @throws {DomainError} unless every parameter without a default is given, nothing else is, and all lie in the domain. */
  check(point: Point): void;
  /** The point with defaults filled in, in the order of the parameters. @throws {DomainError} as `check` does. */
  complete(point: Point): Point;
  /** A changed formula of this claim, ready to evaluate; NaN and infinities are returned as they are. */
  evaluator(tree: Tree): (point: Point) => number;
  /** LaTeX of a tree in this claim's symbols. */
  texOf(tree: Tree): string;
  /** LaTeX of the whole statement. */
  readonly tex: string;
  /** LaTeX of the prediction. */
  readonly predictionTex: PredictionTex;
  /** LaTeX of the condition beyond the ranges, where there is one. */
  readonly conditionTex: string | undefined;
  /** Trees by the field they come from: `formula`, `lo`, `hi`, `law.shape`, `of`, `sd`, `requires`, … */
  readonly trees: Readonly<Record<string, Tree>>;
  /** One row for each parameter, in their order. */
  readonly symbols: readonly SymbolRow[];
  /** Canonical JSON of what the claim says: what a claim hash is computed from. */
  readonly canonical: string;
}

import type { Point } from '../protocol/point.ts';
import type { LawAt } from '../protocol/law.ts';
import type { Claim, Prediction } from './claim.ts';
import type { Tree } from './tree.ts';

/** One row of a claim's table of symbols. */
export interface SymbolRow {
  readonly name: string;
  readonly tex: string;
  readonly meaning: string;
  /** LaTeX of the set of allowed values. */
  readonly domain: string;
  readonly default?: number;
}

/** A claim made ready: parsed once, then synchronous. */
export interface Prepared {
  readonly claim: Claim;
  /** The prediction at a point. @throws {DomainError} outside the domain, or where the prediction is not finite. */
  predict(point: Point): Prediction;
  /** Standard deviation of one replicate's value, or an upper bound; undefined for what is not an expectation. */
  sd(point: Point): number | undefined;
  /** Bounds that every value respects, where declared. */
  support(point: Point): readonly [number, number] | undefined;
  /** The value whose mean or law is claimed, from an observed value. Not checked: an observation may be NaN. */
  of(value: number, point: Point): number;
  /** The left-hand side of an identity, where the claim declares it. */
  left(point: Point): number | undefined;
  /** The named mutants of a law, at a point. */
  alternatives(point: Point): readonly ({ readonly name: string } & LawAt)[];
  /** @throws {DomainError} unless the point is complete and in the domain. */
  check(point: Point): void;
  /** The point with defaults filled in. @throws {DomainError} as `check` does. */
  complete(point: Point): Point;
  /** LaTeX of the whole statement. */
  readonly tex: string;
  /** LaTeX of the right-hand side. */
  readonly predictionTex: string;
  /** Trees by the formula they come from: `formula`, `lo`, `hi`, `of`, `sd`, `requires`, `law.shape`, … */
  readonly trees: Readonly<Record<string, Tree>>;
  readonly symbols: readonly SymbolRow[];
  /** Canonical JSON of the declaration: what a claim hash is computed from. */
  readonly canonical: string;
}

/** Parses and compiles claims. The one asynchronous step: mathjs is loaded here, and only where there is a formula. */
export async function prepare(claims: readonly Claim[]): Promise<Prepared[]> {
  throw new Error(`prepare is not written yet (${claims.length} claims)`);
}

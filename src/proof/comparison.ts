/**
 * A claim about numbers alone is decided by comparing its two sides, not by sampling: nothing is drawn, no error level is spent, and a
 * verdict is given only where the order of the two is certain.
 */
import type { Claim, Prediction } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepared.ts';
import { DeclarationError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import type { Program } from '../protocol/program.ts';

/** How it is decided: at points, or on boxes that cover a domain. */
export type Method = 'sweep' | 'boxes';

/** What comparing the two sides found, shown at one point: where a violation is smallest, else where the two sides come closest. */
export interface Compared {
  /** The point that is shown. */
  readonly at: Point;
  /** `checked` at every point, `proved` on every box, or refuted, invalid or inconclusive, with the reason. */
  readonly verdict: 'checked' | 'proved' | 'refuted' | 'inconclusive' | 'invalid';
  /** Empty where the verdict alone says it. */
  readonly reason: string;
  /** The left side there. */
  readonly left: number | null;
  /** An interval that contains it. */
  readonly enclosure: readonly [lo: number, hi: number];
  /** The right side there. */
  readonly right: Prediction | null;
  /** Points or boxes that were compared. */
  readonly count: number;
  /** Those of them at which both sides are the same number. */
  readonly equal: number;
  /** Distance of the two sides there, relative to the larger; negative where the claim is violated, null where nothing is known. */
  readonly margin: number | null;
}

/** A left side at one point, as an interval that contains it: what wrong versions of a claim are held against. */
export interface Fact {
  /** A point of what the comparison covers. */
  readonly at: Point;
  /** Certain to contain the left side there. */
  readonly left: readonly [lo: number, hi: number];
}

/** A claim about numbers alone and the way in which it is decided. */
export interface Comparison {
  /** `claim@sweep`, `claim@boxes` or `claim@program`: the verdict's id. */
  readonly id: string;
  /** The statement. */
  readonly claim: Claim;
  /** `sweep`, at points; `boxes`, on boxes; or the name of the program that computes the left side. */
  readonly method: string;
  /** What is compared, in words. */
  readonly over: string;
  /** Modules whose code decides: what a token's hash is made of. */
  readonly modules: readonly string[];
  /** What computes the left side, where it is a part of ours. */
  readonly program?: Program;
  /**
   * Compares the two sides.
   *
   * @param program - A copy to be held to the claim instead of the comparison's own.
   * @returns One finding, or one for each declared point of a claim that is expected to be refuted.
   */
  decide(prepared: Prepared, program?: Program): readonly Compared[];
  /** Left sides at points spread over what it covers, a few thousand at most; none for a claim that is expected to be refuted. */
  facts(prepared: Prepared): readonly Fact[];
}

/** @throws {DeclarationError} for a claim that is about a simulator, or has no left side. */
export function checkIdentity({ id, estimand }: Claim, method: Method): void {
  if (estimand.kind === 'identity' && estimand.left !== undefined) return;
  throw new DeclarationError({
    owner: `${id}@${method}`,
    parameter: 'estimand',
    value: estimand.kind,
    condition: 'must be an identity with a left side',
    advice: "such as identity('g_k', 'g(k)'); everything else is sampled",
  });
}

/**
 * What a statement about a number allows, as limits, and where a mutant's limits forbid what the claim allows: only there can data
 * that agree with the claim kill the mutant.
 */
import type { Prediction, Relation } from '../claim/claim.ts';

/** The estimand is at least `lower` and at most `upper`; an absent limit allows everything. */
export interface Limits {
  readonly lower?: number;
  readonly upper?: number;
}

/** One limit of a mutant that the claim does not imply. */
export interface Contested {
  /** `lower`: the mutant says that the estimand is at least `at`. */
  readonly side: 'lower' | 'upper';
  readonly at: number;
  /** The claim's number on the allowed side of which the estimand may lie; absent where the claim has no limit there. */
  readonly claimed?: number;
  /** Whether the claim says that the estimand is exactly `claimed`. */
  readonly exact: boolean;
}

/** Limits of a prediction about a number; undefined where it says nothing (NaN), or is a law. */
export function limits(relation: Relation, prediction: Prediction): Limits | undefined {
  if (typeof prediction === 'object' && 'law' in prediction) return undefined;
  const { lo, hi } = typeof prediction === 'number' ? { lo: prediction, hi: prediction } : prediction;
  if (Number.isNaN(lo) || Number.isNaN(hi)) return undefined;
  if (relation === 'at-least') return { lower: lo };
  if (relation === 'at-most') return { upper: hi };
  return { lower: lo, upper: hi };
}

/**
 * The limits of a mutant that do not follow from the claim's.
 *
 * @example contested({ lower: 0.2 }, { lower: 0.3 }) // => [{ side: 'lower', at: 0.3, claimed: 0.2, exact: false }]
 */
export function contested(claim: Limits, mutant: Limits): Contested[] {
  const exact = claim.lower !== undefined && claim.lower === claim.upper;
  const found: Contested[] = [];
  if (mutant.lower !== undefined && !(claim.lower !== undefined && claim.lower >= mutant.lower)) {
    found.push({ side: 'lower', at: mutant.lower, exact, ...(claim.lower === undefined ? {} : { claimed: claim.lower }) });
  }
  if (mutant.upper !== undefined && !(claim.upper !== undefined && claim.upper <= mutant.upper)) {
    found.push({ side: 'upper', at: mutant.upper, exact, ...(claim.upper === undefined ? {} : { claimed: claim.upper }) });
  }
  return found;
}

/** Relative rounding error of a prediction, allowed for where the truth is known as a fraction. */
const ROUNDING = 1e-9;

/** Whether a known truth breaks a statement by more than rounding. */
export function broken({ lower, upper }: Limits, truth: number): boolean {
  const beyond = (by: number, limit: number): boolean => by > ROUNDING * Math.max(Math.abs(limit), Math.abs(truth));
  return (lower !== undefined && beyond(lower - truth, lower)) || (upper !== undefined && beyond(truth - upper, upper));
}

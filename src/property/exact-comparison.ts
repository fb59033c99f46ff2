/** A fraction held against what a claim says, which is a fraction or an interval that contains the claim's number. */
import type { Prediction } from '../claim/claim.ts';
import type { ExactNumber, ExactPrediction } from '../claim/enclosure.ts';
import { hasEnds, position, sidesOf, type Side } from '../claim/position.ts';
import { Fraction } from '../elementary/fraction.ts';

/** What the comparison says, and why where the verdict alone does not say it. */
export interface Comparison {
  /** 'inconclusive' where a bound is known up to rounding only, and the value lies within that. */
  readonly verdict: 'exact' | 'refuted' | 'inconclusive' | 'vacuous';
  /** Empty where the verdict alone says it. */
  readonly reason: string;
}

/**
 * Holds the estimand under the program against the claim: 'refuted' and 'exact' without any doubt, 'vacuous' where every side
 * allows whatever the estimand could be, 'inconclusive' where it lies within the rounding of a bound.
 *
 * @param support - The ends of what the estimand could be, where they are known.
 */
export function compared(relation: string, value: Fraction, claimed: ExactPrediction, support?: readonly Fraction[]): Comparison {
  const text = textOf(claimed);
  const sides = sidesOf(relation, claimed);
  const positions = sides.map(({ number }) => position(value, number));
  if (sides.some((side) => forbids(side, value))) {
    return { verdict: 'refuted', reason: `enumeration: ${value} where the claim says ${relation} ${text}` };
  }
  if (positions.includes('open')) return { verdict: 'inconclusive', reason: `enumeration: ${value} lies within the rounding of ${text}` };
  if (support === undefined || sides.some((side) => support.some((end) => forbids(side, end)))) return { verdict: 'exact', reason: '' };
  return { verdict: 'vacuous', reason: `${relation} ${text} excludes nothing in [${support.join(', ')}]` };
}

/** Whether a side certainly excludes a value. */
function forbids({ number, allowed }: Side, value: Fraction): boolean {
  const at = position(value, number);
  return at !== 'open' && !allowed.includes(at);
}

/** The claim's number as a fraction, or the interval that contains it. */
export function textOf(claimed: ExactPrediction): string {
  return hasEnds(claimed) ? `${claimed.lo} to ${claimed.hi}` : String(claimed);
}

/** The claim's number as the nearest double, to be shown. */
export function nearestTo(claimed: ExactPrediction): Prediction {
  return hasEnds(claimed) ? { lo: nearest(claimed.lo), hi: nearest(claimed.hi) } : nearest(claimed);
}

function nearest(number: ExactNumber): number {
  if (number instanceof Fraction) return number.toNumber();
  const { lo, hi } = number;
  return Number.isFinite(lo) && Number.isFinite(hi) ? lo + (hi - lo) / 2 : lo;
}

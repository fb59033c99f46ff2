/** Where one number lies beside another, for certain: each is a fraction, or an interval that contains it. */
import { Fraction } from '../elementary/fraction.ts';
import { Interval } from '../elementary/interval.ts';
import type { ExactNumber, ExactPrediction } from './enclosure.ts';

/** Where a number lies beside another; 'open' where their intervals cannot tell. */
export type Position = 'below' | 'at' | 'above' | 'open';

/** A number and the positions beside it that a claim allows. */
export interface Side {
  readonly number: ExactNumber;
  readonly allowed: readonly Position[];
}

/** The sides of a relation: one number, or the two ends of a `between`. */
export function sidesOf(relation: string, claimed: ExactPrediction): readonly Side[] {
  if (hasEnds(claimed)) return [{ number: claimed.lo, allowed: ['at', 'above'] }, { number: claimed.hi, allowed: ['at', 'below'] }];
  if (relation === 'at-least') return [{ number: claimed, allowed: ['at', 'above'] }];
  if (relation === 'at-most') return [{ number: claimed, allowed: ['at', 'below'] }];
  return [{ number: claimed, allowed: ['at'] }];
}

/** Whether a prediction has two ends. */
export function hasEnds(claimed: ExactPrediction): claimed is { readonly lo: ExactNumber; readonly hi: ExactNumber } {
  return 'lo' in claimed && typeof claimed.lo === 'object';
}

/** Where a number lies beside a claimed one. An interval of one number is that number. */
export function position(value: ExactNumber, claimed: ExactNumber): Position {
  if (claimed instanceof Interval) {
    if (value instanceof Interval) {
      if (value.hi < claimed.lo) return 'below';
      if (value.lo > claimed.hi) return 'above';
      return value.lo === value.hi && claimed.lo === claimed.hi && value.lo === claimed.lo ? 'at' : 'open';
    }
    if (claimed.above(value)) return 'below';
    if (claimed.below(value)) return 'above';
    return claimed.lo === claimed.hi ? 'at' : 'open';
  }
  if (value instanceof Fraction) return (['below', 'at', 'above'] as const)[value.compare(claimed) + 1]!;
  const reversed = position(claimed, value);
  return reversed === 'below' ? 'above' : reversed === 'above' ? 'below' : reversed;
}

import { DeclarationError } from '../errors.ts';

/** Relations between an estimand and numbers. */
export type Bounding = 'equals' | 'at-most' | 'at-least' | 'between';

/** One side of a claim: the estimand does not pass `at`; support must exclude that it lies `delta` or more beyond. */
export interface Side {
  readonly at: number;
  readonly delta: number;
}

/** A claim about a number as its sides: `lower` says estimand >= at, `upper` says estimand <= at. */
export interface Sides {
  readonly lower?: Side;
  readonly upper?: Side;
}

/**
 * The sides of a claim. `equals` has both at the same place, `between` one at each end.
 *
 * @param prediction a number, or `{lo, hi}` for `between`.
 * @param delta the deviation to exclude, or a function that gives it at an end.
 * @throws {DeclarationError} for a prediction that is not a number, an empty interval, a delta that is not positive, or one so small that at ± delta rounds to at.
 * @example sides('at-most', 0.05, 0.005) // { upper: { at: 0.05, delta: 0.005 } }
 */
export function sides(relation: Bounding, prediction: number | { readonly lo: number; readonly hi: number }, delta: number | ((at: number) => number)): Sides {
  const interval = typeof prediction === 'number' ? { lo: prediction, hi: prediction } : prediction;
  if (!(interval.lo <= interval.hi)) {
    throw new DeclarationError({ owner: 'inference', parameter: 'prediction', value: prediction, condition: 'must be a number or an interval with lo <= hi' });
  }
  if (typeof prediction !== 'number' && relation !== 'between') {
    throw new DeclarationError({ owner: 'inference', parameter: 'prediction', value: prediction, condition: `must be one number for the relation ${relation}` });
  }
  const side = (at: number, outward: 1 | -1): Side => {
    const width = typeof delta === 'number' ? delta : delta(at);
    if (!(width > 0 && width < Infinity)) {
      throw new DeclarationError({ owner: 'inference', parameter: 'delta', value: width, condition: 'must be a positive number', advice: 'a deviation of zero can never be excluded' });
    }
    if (at + outward * width === at && Number.isFinite(at)) {
      throw new DeclarationError({ owner: 'inference', parameter: 'delta', value: width, condition: `must be large enough to tell ${at} from its neighbours in double precision`, advice: 'exclude a wider deviation' });
    }
    return { at, delta: width };
  };
  return {
    ...(relation === 'at-most' ? {} : { lower: side(interval.lo, -1) }),
    ...(relation === 'at-least' ? {} : { upper: side(interval.hi, 1) }),
  };
}

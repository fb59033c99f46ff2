import { DeclarationError } from '../../errors.ts';

/** The deviation that support must exclude, in the units of the estimand. */
export interface Within {
  /** Positive; by default the resolution d times one replicate's standard deviation. */
  readonly within?: number;
}

/** Whether a claim states the deviation that support excludes, or leaves it to the resolution of the run. */
export function statedBy(within: number | undefined): 'declared' | 'default' {
  return within === undefined ? 'default' : 'declared';
}

/** @throws {DeclarationError} unless the deviation is absent or a positive number. */
export function declaredDelta(owner: string, within: number | undefined): number | undefined {
  if (within !== undefined && !(within > 0 && within < Infinity)) {
    throw new DeclarationError({ owner, parameter: 'within', value: within, condition: 'must be a positive number', advice: 'a deviation of zero can never be excluded' });
  }
  return within;
}

/**
 * The ends of an interval, given as a pair.
 *
 * @throws {DeclarationError} for anything but [lo, hi], such as two arguments; whether lo <= hi is asked where the claim is decided.
 */
export function endsOf(owner: string, given: readonly [number, number]): readonly [number, number] {
  if (!(Array.isArray(given) && given.length === 2 && given.every((end) => typeof end === 'number'))) {
    throw new DeclarationError({ owner, parameter: 'interval', value: given, condition: 'must be a pair of numbers', advice: 'write between([lo, hi])' });
  }
  return given;
}

/** How the sides of an interval are claimed alone. */
export function onesided(prediction: number | { readonly lo: number; readonly hi: number }): { readonly lower: string; readonly upper: string } {
  const { lo, hi } = typeof prediction === 'number' ? { lo: prediction, hi: prediction } : prediction;
  return { lower: `at least ${lo}`, upper: `at most ${hi}` };
}

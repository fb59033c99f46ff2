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

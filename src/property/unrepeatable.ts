import { DeclarationError } from '../errors.ts';

/** The reason of a verdict where a program gave different values, or drew differently, after the same outcomes. */
export const NOT_A_FUNCTION = 'not a function of its draws';

/** A program does not depend on its draws alone, so that walking them says nothing of it. */
export class UnrepeatableError extends DeclarationError {}

/** The error of a program that did something else after the same outcomes: `parameter` is `value` now. */
export function unrepeatable(owner: string, parameter: string, value: unknown, condition: string): UnrepeatableError {
  const advice = 'the program must draw from its argument alone and start afresh at each call';
  return new UnrepeatableError({ owner, parameter, value, condition: `must be ${condition} again after the same outcomes`, advice });
}

import { DeclarationError } from '../errors.ts';
import type { Levels } from './test.ts';

/** Shares of a smaller level would lose digits, and then vanish: doubles end at 5e-324. */
export const LEAST_LEVEL = 1e-300;

/**
 * @throws {DeclarationError} unless alpha lies strictly between 0 and 1, and beta between 0 and 1/2: from there on a coin that is thrown once
 *   supports as well as any data. For either below {@link LEAST_LEVEL}.
 */
export function checkLevels({ alpha, beta }: Levels): void {
  if (!(alpha > 0 && alpha < 1)) throw new DeclarationError({ owner: 'inference', parameter: 'alpha', value: alpha, condition: 'must lie strictly between 0 and 1' });
  if (!(beta > 0 && beta < 0.5)) {
    throw new DeclarationError({ owner: 'inference', parameter: 'beta', value: beta, condition: 'must lie strictly between 0 and 0.5', advice: 'support that errs as often as a coin says nothing' });
  }
  for (const [parameter, value] of [['alpha', alpha], ['beta', beta]] as const) {
    if (value < LEAST_LEVEL) throw new DeclarationError({ owner: 'inference', parameter, value, condition: `must be at least ${LEAST_LEVEL}`, advice: 'parts of a smaller level vanish in double precision' });
  }
}

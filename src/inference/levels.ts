import { DeclarationError } from '../errors.ts';
import type { Levels } from './test.ts';

/** @throws {DeclarationError} unless alpha and beta lie strictly between 0 and 1. */
export function checkLevels(levels: Levels): void {
  for (const name of ['alpha', 'beta'] as const) {
    if (!(levels[name] > 0 && levels[name] < 1)) {
      throw new DeclarationError({ owner: 'inference', parameter: name, value: levels[name], condition: 'must lie strictly between 0 and 1' });
    }
  }
}

import { DeclarationError } from '../../errors.ts';
import { gamma } from './gamma.ts';
import type { LawFamily } from './law-family.ts';

const FAMILIES: Readonly<Record<string, LawFamily>> = { gamma };

/**
 * The family of laws with this name.
 *
 * @throws DeclarationError for an unknown name; it lists the known ones.
 */
export function lawFamily(name: string): LawFamily {
  const family = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
  if (family === undefined) {
    throw new DeclarationError({ owner: 'inference', parameter: 'law', value: name, condition: `must be one of ${Object.keys(FAMILIES).join(', ')}` });
  }
  return family;
}

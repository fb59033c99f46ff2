import { DeclarationError } from '../../errors.ts';
import { beta } from './beta.ts';
import { binomial } from './binomial.ts';
import { gamma } from './gamma.ts';
import type { LawFamily } from './law-family.ts';
import { lognormal } from './lognormal.ts';
import { normal } from './normal.ts';
import { poisson } from './poisson.ts';

const FAMILIES: Readonly<Record<string, LawFamily>> = { beta, binomial, gamma, lognormal, normal, poisson };

/**
 * The family of laws with this name.
 *
 * @throws {DeclarationError} for an unknown name; it lists the known ones.
 */
export function lawFamily(name: string): LawFamily {
  const family = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
  if (family === undefined) {
    throw new DeclarationError({ owner: 'inference', parameter: 'law', value: name, condition: `must be one of ${Object.keys(FAMILIES).join(', ')}` });
  }
  return family;
}

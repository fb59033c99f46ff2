import { normalCdf } from '../special/normal-cdf.ts';

/** P(X ≤ z) of a standard normal X. @see the definition */
export function normalBelow(z: number): number {
  return normalCdf(z);
}

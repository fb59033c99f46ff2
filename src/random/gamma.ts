import { log } from '../elementary/log.ts';
import { pow } from '../elementary/pow.ts';
import { DomainError } from '../errors.ts';
import { normal } from './normal.ts';
import type { Random } from './random.ts';

/**
 * A gamma number with scale 1.
 *
 * Below shape 1 it is Γ(shape + 1) · U^(1/shape); a shape under about 0.01 may underflow to 0, where ln Γ would not.
 *
 * @param shape above 0.
 * @returns a number ≥ 0 with mean `shape`.
 * @throws {DomainError} if shape is not a finite number above 0.
 * @example gamma(random, 4.5)
 * @see G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
 */
export function gamma(random: Random, shape: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) {
    throw new DomainError({ owner: 'gamma', parameter: 'shape', condition: 'must be a finite number above 0', value: shape });
  }
  if (shape < 1) return cubedNormal(random, shape + 1) * pow(random.open(), 1 / shape);
  return cubedNormal(random, shape);
}

/** d·(1 + Z/√(9d))³ with d = shape − ⅓ is nearly gamma; rejection makes it so. */
function cubedNormal(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random.open();
    const x2 = x * x;
    if (u < 1 - 0.0331 * x2 * x2) return d * v;
    if (log(u) < 0.5 * x2 + d * (1 - v + log(v))) return d * v;
  }
}

import { log } from '../elementary/log.ts';
import { deviance } from './deviance.ts';
import type { Random } from './random.ts';
import { stirlingCorrection } from './stirling-correction.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

function logMass(k: number, mean: number): number {
  if (k === 0) return -mean;
  return -deviance(k, mean) - stirlingCorrection(k) - HALF_LOG_TWO_PI - 0.5 * log(k);
}

/**
 * A Poisson count by transformed rejection with squeeze: two uniforms and no logarithm most of the time.
 *
 * @param mean at least 10: there the hat is proved to lie above the mass.
 * @returns an integer ≥ 0.
 * @see W. Hörmann, "The transformed rejection method for generating Poisson random variables",
 *   Insurance: Mathematics and Economics 12 (1993), algorithm PTRS.
 */
export function poissonRejection(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const accept = 0.9277 - 3.6224 / (b - 2);
  // The whole part is added last, as an integer: at a mean of 10¹² the sum of reals would lose digits of the fraction.
  const whole = Math.floor(mean + 0.43);
  const part = mean + 0.43 - whole;
  for (;;) {
    const u = random.open() - 0.5;
    const v = random.open();
    const us = 0.5 - Math.abs(u);
    const k = whole + Math.floor(((2 * a) / us + b) * u + part);
    if (us >= 0.07 && v <= accept) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    if (log((v * inverseAlpha) / (a / (us * us) + b)) <= logMass(k, mean)) return k;
  }
}

import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { deviance } from './deviance.ts';
import type { Random } from './random.ts';
import { stirlingCorrection } from './stirling-correction.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln P(K = k) less what does not depend on k (δ(n) − ½ ln 2π), by Loader's saddle-point form. */
function logMass(k: number, n: number, p: number): number {
  if (k === 0 || k === n) return n * (k === 0 ? log1p(-p) : log(p)) - stirlingCorrection(n) + HALF_LOG_TWO_PI;
  const spread = stirlingCorrection(k) + stirlingCorrection(n - k) + 0.5 * log(k * ((n - k) / n));
  return -deviance(k, n * p) - deviance(n - k, n * (1 - p)) - spread;
}

/**
 * A binomial count by transformed rejection: two uniforms and no logarithm four times out of five.
 *
 * @param p at most ½, with n·p ≥ 10: there the hat is proved to lie above the mass.
 * @returns an integer in [0, n].
 * @see W. Hörmann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46 (1993), algorithm BTRS.
 */
export function binomialRejection(random: Random, n: number, p: number): number {
  const mean = n * p;
  const sd = Math.sqrt(mean * (1 - p));
  const b = 1.15 + 2.53 * sd;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const accept = 0.92 - 4.2 / b;
  // The whole part is added last, as an integer: at n = 10⁹ the sum of reals would lose digits of the fraction.
  const whole = Math.floor(mean + 0.5);
  const part = mean + 0.5 - whole;
  let atMode = Number.NaN;
  for (;;) {
    const v = random.open();
    const u = random.open() - 0.5;
    const us = 0.5 - Math.abs(u);
    const k = whole + Math.floor(((2 * a) / us + b) * u + part);
    if (us >= 0.07 && v <= accept) return k;
    if (k < 0 || k > n) continue;
    if (Number.isNaN(atMode)) atMode = logMass(Math.floor((n + 1) * p), n, p);
    const alpha = (2.83 + 5.1 / b) * sd;
    if (log((v * alpha) / (a / (us * us) + b)) <= logMass(k, n, p) - atMode) return k;
  }
}

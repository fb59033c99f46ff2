/**
 * The Gaussian model under the law with density proportional to Σ_k^r, where the ln Σ_k of rare large spreads is near the middle: each step has
 * χ² of n − 1 + r degrees of freedom in place of n − 1, and W = (Σ_k/σ0)^−r E(Σ_k/σ0)^r leads back.
 */
import { exp } from '../elementary/exp.ts';
import { log1p } from '../elementary/log1p.ts';
import { digammaMinusLog } from '../special/digamma-minus-log.ts';
import { gaussianTail, logMomentStep } from './gaussian-tail.ts';

/**
 * ln(ε_r/σ0) = (k/2)(ψ((n − 1 + r)/2) − ln((n − ddof)/2)): the mean of ln(Σ_k/σ0) under the tilted law, and the level whose Chernoff bound is best at r.
 *
 * @param n integer ≥ 2; @param ddof 0 or 1; @param r ≥ 0; @param k ≥ 0.
 * @see derived here: E ln χ²_ν = ψ(ν/2) + ln 2
 */
export function tiltLevel(n: number, ddof: number, r: number, k: number): number {
  return (k / 2) * (digammaMinusLog((n - 1 + r) / 2) + log1p((r - 1 + ddof) / (n - ddof)));
}

/** W at ln(Σ_k/σ0) = x. */
export function tiltWeight(x: number, n: number, ddof: number, r: number, k: number): number {
  return exp(k * logMomentStep(r, n, ddof) - r * x);
}

/** W where ln(Σ_k/σ0) = x is above the level, 0 elsewhere; at most W at the level. */
export function tailWeight(x: number, n: number, ddof: number, r: number, k: number): number {
  return x > tiltLevel(n, ddof, r, k) ? tiltWeight(x, n, ddof, r, k) : 0;
}

/** P(Σ_k > ε_r) under the model itself, as `gaussianTail`. */
export function tiltTail(n: number, ddof: number, r: number, k: number): number {
  return gaussianTail(n, k, exp(tiltLevel(n, ddof, r, k)), ddof);
}

/** A bound on the standard deviation of the tail weight: of values in [0, b] with mean p it is at most the root of p (b − p). */
export function tailWeightSd(n: number, ddof: number, r: number, k: number): number {
  const p = tiltTail(n, ddof, r, k);
  return Math.sqrt(Math.max(0, p * (tiltWeight(tiltLevel(n, ddof, r, k), n, ddof, r, k) - p)));
}

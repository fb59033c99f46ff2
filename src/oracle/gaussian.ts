/**
 * The Gaussian model: Σ_k² = σ0² Π χ²_{n−1} / (n − ddof), independent factors. Its logarithm is a sum, so its mean and variance grow by
 * the same amount each generation; moments of Σ_k itself are soon carried by events that no sample sees.
 */
import { exp } from '../elementary/exp.ts';
import { log1p } from '../elementary/log1p.ts';
import { digammaMinusLog } from '../special/digamma-minus-log.ts';
import { polygamma } from '../special/polygamma.ts';

/** ln((n − 1)/(n − ddof)), zero for ddof = 1. */
function logDivisorRatio(n: number, ddof: number): number {
  return log1p(-(1 - ddof) / (n - ddof));
}

/**
 * E ln(Σ_{k+1}/Σ_k), negative: the typical path shrinks by this a generation. About −1/(2n) for ddof = 1 and −1/n for ddof = 0.
 *
 * @param n sample size, ≥ 2; @param ddof 0 or 1.
 * @see derived here: E ln χ²_ν = ψ(ν/2) + ln 2
 */
export function logStepMean(n: number, ddof: number): number {
  return (digammaMinusLog((n - 1) / 2) + logDivisorRatio(n, ddof)) / 2;
}

/** Var ln(Σ_{k+1}/Σ_k) = ψ'((n−1)/2)/4, whatever the divisor. @see derived here: Var ln χ²_ν = ψ'(ν/2) */
export function logStepVariance(n: number): number {
  return polygamma(1, (n - 1) / 2) / 4;
}

/** Coefficients of ν^−1, ν^−3, … in the expansion of ln α below. */
const SERIES = [-1 / 4, 1 / 24, -1 / 20, 17 / 112, -31 / 36, 691 / 88] as const;
const SERIES_FROM = 32;

/** ln √(2/ν) Γ((ν+1)/2) / Γ(ν/2) for ν > 0. */
function logAlpha(nu: number): number {
  let sum = 0;
  // α(ν) / α(ν+2) = √(ν(ν+2)) / (ν+1), hence ½ ln(1 − 1/(ν+1)²): up the ladder to where the series is exact.
  for (; nu < SERIES_FROM; nu += 2) sum += log1p(-1 / ((nu + 1) * (nu + 1))) / 2;
  const u = 1 / (nu * nu);
  let series = 0;
  for (let i = SERIES.length - 1; i >= 0; i--) series = series * u + (SERIES[i] as number);
  return sum + series / nu;
}

/**
 * ln(E Σ_{k+1}/Σ_k) = ln √(2/(n − ddof)) Γ(n/2)/Γ((n−1)/2). Relative error below 1e-14 up to n = 1e9, where a difference of log gammas
 * has none of its digits left.
 *
 * @param n sample size, ≥ 2; @param ddof 0 or 1.
 * @see Bertrand et al. 2024 for α; the series is Stirling's, ln α = −1/(4ν) + 1/(24ν³) − … with ν = n − 1
 */
export function logMeanStep(n: number, ddof: number): number {
  return logAlpha(n - 1) + logDivisorRatio(n, ddof) / 2;
}

/** α = E Σ_{k+1}/Σ_k, so that E Σ_k = σ0 α^k. */
export function meanStep(n: number, ddof: number): number {
  return exp(logMeanStep(n, ddof));
}

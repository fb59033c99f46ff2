/**
 * Moments of the Bernoulli model. The first four central moments obey a linear recursion with non-negative coefficients once the third
 * is divided by 1 − 2 p0, so that no n, k or p0 makes it cancel; k steps are a power of a triangular matrix.
 */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log1p } from '../elementary/log1p.ts';

/** ln of the eigenvalue λ_r = (1 − 1/n) … (1 − (r−1)/n); −Infinity once r > n. */
function logEigenvalue(n: number, r: number): number {
  if (r > n) return -Infinity;
  let sum = 0;
  for (let i = 1; i < r; i++) sum += log1p(-i / n);
  return sum;
}

/** λ_r^k, with 0^0 = 1. */
function eigenpower(n: number, r: number, k: number): number {
  return k === 0 ? 1 : exp(k * logEigenvalue(n, r));
}

type Matrix = readonly (readonly number[])[];

function apply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] as number), 0));
}

/** A lower triangular square, its diagonal given: powers of eigenvalues are known better than by squaring. */
function square(matrix: Matrix, diagonal: readonly number[]): Matrix {
  return matrix.map((row, i) =>
    row.map((_, j) => {
      if (i === j) return diagonal[i] as number;
      let sum = 0;
      for (let l = j; l <= i; l++) sum += (row[l] as number) * ((matrix[l] as readonly number[])[j] as number);
      return sum;
    }),
  );
}

/** Central moments E(P_k − p0)^r and raw moments E P_k^r for r = 0 … 4. */
export interface Moments {
  readonly central: readonly [number, number, number, number, number];
  readonly raw: readonly [number, number, number, number, number];
}

/**
 * The first four moments of P_k.
 *
 * Relative error of the central moments about 1e-14, also for k/n far below the resolution of the raw ones.
 *
 * @param n integer ≥ 1; @param p0 in [0, 1]; @param k integer ≥ 0.
 * @example wrightFisherMoments(10, 0.3, 5).raw[2] // 0.1759971
 * @see derived here from the first four central moments of the binomial; P_k is a martingale, so the first is 0
 */
export function wrightFisherMoments(n: number, p0: number, k: number): Moments {
  const pq = p0 * (1 - p0);
  const skew = 1 - 2 * p0;
  const n2 = n * n;
  const n3 = n2 * n;
  // State (1, M2, M3 / (1 − 2 p0), M4). Every entry is ≥ 0: for n ≥ 2 the worst, in row M4, has (n − 6) 6pq + 7 ≥ 1.
  let matrix: Matrix = [
    [1, 0, 0, 0],
    [pq / n, eigenpower(n, 2, 1), 0, 0],
    [pq / n2, (3 * (n - 1)) / n2, eigenpower(n, 3, 1), 0],
    [
      (pq * (1 + 3 * (n - 2) * pq)) / n3,
      ((n - 1) * (6 * pq * (n - 6) + 7)) / n3,
      (6 * (n - 1) * (n - 2) * skew * skew) / n3,
      eigenpower(n, 4, 1),
    ],
  ];
  let state = [1, 0, 0, 0];
  let span = 1;
  for (let left = k; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) state = apply(matrix, state);
    span *= 2;
    matrix = square(matrix, [1, eigenpower(n, 2, span), eigenpower(n, 3, span), eigenpower(n, 4, span)]);
  }
  const [, m2, reduced, m4] = state as [number, number, number, number];
  const m3 = skew * reduced;
  const p2 = p0 * p0;
  return {
    central: [1, 0, m2, m3, m4],
    raw: [1, p0, p2 + m2, p0 * (p2 + 3 * m2) + m3, p2 * (p2 + 6 * m2) + 4 * p0 * m3 + m4],
  };
}

/** Var P_k = p0 q0 (1 − (1 − 1/n)^k). */
export function variance(n: number, p0: number, k: number): number {
  return -p0 * (1 - p0) * expm1(k * logEigenvalue(n, 2));
}

/** Standard deviation of (P_k − p0)²: what a replicate of a test of the variance scatters by. */
export function squaredDeviationSd(n: number, p0: number, k: number): number {
  const { central } = wrightFisherMoments(n, p0, k);
  return Math.sqrt(Math.max(0, central[4] - central[2] * central[2]));
}

/**
 * Standard deviation of P_k (1 − P_k), half the chance that two draws from the model differ. Relative error about 1e-14, but near
 * p0 = 1/2, where the leading term vanishes, about 1e-16 n/k.
 *
 * @see derived here: with V = P(1 − P), E[V'^2 | V] = λ_4 V² + V (1/n)(1 − 1/n)², since the left side is a polynomial of degree four
 * that vanishes at 0 and 1 and is symmetric; solved, E V_k² = λ_4^k v² + v (λ_2^k − λ_4^k)(n − 1)/(5n − 6). The square of the mean is
 * subtracted term by term.
 */
export function heterozygositySd(n: number, p0: number, k: number): number {
  const v = p0 * (1 - p0);
  const skew = 1 - 2 * p0;
  if (n === 1) return 0;
  const mean = k * logEigenvalue(n, 2);
  const fourth = k * logEigenvalue(n, 4);
  const gap = (exp(mean) * -expm1(fourth - mean) * (n - 1)) / (5 * n - 6);
  const bracket = 4 * gap + exp(2 * mean) * expm1(fourth - 2 * mean);
  return Math.sqrt(Math.max(0, v * skew * skew * gap + v * v * bracket));
}

/**
 * A bound on the standard deviation of P_k (1 − P_k)(1 − 2P_k), no more than a few per cent above it while P_k is spread out.
 *
 * @see derived here: with V = P(1 − P) the square is V² − 4V³, and E V³ ≥ (E V²)²/E V by the inequality of Cauchy and Schwarz
 */
export function asymmetrySd(n: number, p0: number, k: number): number {
  const v = p0 * (1 - p0) * exp(k * logEigenvalue(n, 2));
  if (!(v > 0)) return 0;
  const sd = heterozygositySd(n, p0, k);
  const square = sd * sd + v * v;
  const mean = p0 * (1 - p0) * (1 - 2 * p0) * exp(k * logEigenvalue(n, 3));
  return Math.sqrt(Math.max(0, square * (1 - (4 * square) / v) - mean * mean));
}

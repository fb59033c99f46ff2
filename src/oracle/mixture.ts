import { exp } from '../elementary/exp.ts';
import { arctangent } from './arctangent.ts';
import { gaussianTail } from './gaussian-tail.ts';

/**
 * P(σ0² (1 + κ)^k Π χ²_{n−1}/n > (ratio σ0)²), ln(1 + κ) = (n + 15)/(4(n − 1)(n + 7)): the law that dominates the spread of a mixture under Algorithm 1.
 *
 * @see derived here: the variance of |x| is at most that of x before its sign is folded
 */
export function inflatedGaussianTail(n: number, k: number, ratio: number): number {
  return gaussianTail(n, k, ratio * exp((-k * (n + 15)) / (8 * (n - 1) * (n + 7))), 0);
}

/**
 * E Σ_1²/σ0² where Algorithm 1 is given two samples of N(0, σ0²).
 *
 * @see derived here: with S = sin φ, φ uniform in [0, π/2], it is half the mean of (1 − S)(1 + gain), where 1 + gain is 1 + κ up to
 * S = (1 − κ)/(1 + κ), that is where the variance of |x| exceeds κ times the square of its mean, and 50/(27 + 25 S) above
 */
export function pairRatioMean(): number {
  const inflation = exp(17 / 36);
  const c = (2 - inflation) / inflation;
  const from = 2 * arctangent(c / (1 + Math.sqrt(1 - c * c)));
  const inflated = inflation * (from - 1 + Math.sqrt(1 - c * c));
  // 50 (1 − S)/(27 + 25 S) = −2 + 104/(27 + 25 S), and the integral of the last is an arctangent in tan(φ/2).
  const root = Math.sqrt(27 * 27 - 25 * 25);
  const primitive = (half: number): number => (2 / root) * arctangent((27 * half + 25) / root);
  const deflated = -2 * (Math.PI / 2 - from) + 104 * (primitive(1) - primitive(c / (1 + Math.sqrt(1 - c * c))));
  return (inflated + deflated) / Math.PI;
}

/**
 * E Σ_1²/σ0² where Algorithm 1 is given three samples of N(0, σ0²).
 *
 * @see derived here: the magnitudes point to an octant of the sphere uniformly, at an angle from its diagonal with cosine t, where E t² = (1 + 4/π)/3
 * and the density of t is 4 from √(2/3) on, where circles about the diagonal leave the octant no more. It is the mean of (1 − t²)(1 + gain), where
 * 1 + gain is 1 + κ up to t = (1 + κ)^(−1/2), which is above √(2/3), and 25/(25 t² + 1) from there
 */
export function tripleRatioMean(): number {
  const from = exp(-9 / 80);
  const above = 4 * (1 - from - (1 - from * from * from) / 3);
  const inflated = exp(9 / 40) * (2 / 3 - 4 / (3 * Math.PI) - above);
  const deflated = 4 * (from - 1 + (26 / 5) * (arctangent(5) - arctangent(5 * from)));
  return inflated + deflated;
}

import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { logGamma } from '../special/log-gamma.ts';
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

/** Mean and standard deviation of Σ_1²/σ0². */
export interface RatioMoments {
  readonly mean: number;
  readonly sd: number;
}

/** Coefficients of the series below: the last is smaller than the first by (κ/(1 + κ))^60 < 0.38^60. */
const TERMS = 60;

/**
 * Mean and standard deviation of Σ_1²/σ0² where Algorithm 1 is given n ≥ 2 samples of N(0, σ0²).
 *
 * Up to rounding; the mean agrees with {@link pairRatioMean} and {@link tripleRatioMean}.
 *
 * @see derived here: as for three samples, with an orthant of n dimensions. Its faces are at a cosine of √(1 − 1/n) from the diagonal, and the second
 * case of the algorithm begins at (1 + κ)^(−1/2), which is no less because κ ≤ 1/(n − 1): from there on the density of t is 2^n times that of a
 * coordinate of a point on the sphere, 2^n Γ(n/2)/(√π Γ((n−1)/2)) (1 − t²)^((n−3)/2). With u = 1 − t² the difference of the two cases is a power of u times
 * a series. All else are moments of a sample variance of magnitudes, which have E|x| = √(2/π), variance 1 − 2/π and fourth moment 3 − 4/π − 12/π².
 */
export function ratioMoments(n: number): RatioMoments {
  const exponent = (n + 15) / (4 * (n - 1) * (n + 7));
  const [inflation, share] = [exp(exponent), -expm1(-exponent)];
  const scale = exp(n * log(2) + logGamma(n / 2) - logGamma((n - 1) / 2) - log(Math.PI) / 2 + ((n + 1) / 2) * log(share));
  // Series of (1 − u)^(−1/2), of that times 25/(26 − 25u), and of that times the same again.
  let [root, once, twice] = [1, 25 / 26, (25 / 26) * (25 / 26)];
  let [first, second, power] = [0, 0, 1];
  for (let j = 0; j < TERMS; j++) {
    first += (power * (once - inflation * root)) / (n + 1 + 2 * j);
    power *= share;
    second += (power * (twice - inflation * inflation * root)) / (n + 3 + 2 * j);
    root *= (2 * j + 1) / (2 * j + 2);
    once = (25 * (root + once)) / 26;
    twice = (25 * (once + twice)) / 26;
  }
  const variance = 1 - 2 / Math.PI;
  const fourth = 3 - 4 / Math.PI - 12 / (Math.PI * Math.PI);
  const expected = (1 - 1 / n) * variance;
  const spread = ((n - 1) * ((n - 1) * fourth - (n - 3) * variance * variance)) / (n * n * n);
  const lessened = scale * first;
  const mean = inflation * expected + lessened;
  // (E X)² − mean² for the mean inflation·expected of the first case alone, without the cancellation.
  const between = -lessened * (mean + inflation * expected);
  return { mean, sd: Math.sqrt(inflation * inflation * spread + between + ((n + 2) / n) * scale * second) };
}

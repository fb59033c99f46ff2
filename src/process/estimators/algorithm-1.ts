import { exp } from '../../elementary/exp.ts';
import { expm1 } from '../../elementary/expm1.ts';
import type { FoldedEstimator } from './folded-sample.ts';

/** The published constant that stands for "far apart". */
const FAR = 50;

/**
 * ln(1 + κ), by which the published algorithm inflates the variance of |x|, with its bounding constant η = 2:
 * (n + 15)/(4(n − 1)(n + 7)). Infinite at n = 1.
 *
 * @see Suresh et al. 2025, appendix E and Theorem 4
 */
export function logInflation(n: number): number {
  return (n + 15) / (4 * (n - 1) * (n + 7));
}

/**
 * The approximate joint maximum likelihood of Suresh et al. (2025, Algorithm 1), simplified: with r = m₂/m₁² of the magnitudes
 * and s² their variance, Σ² = (1 + κ) s² for r > 1 + κ, and 50 r s²/(50 + 2r) otherwise; μ² + Σ² = m₂.
 *
 * It is thus the variance of |x|, inflated or, for components far apart, deflated by 25/26 whatever the sample size. The published branch
 * μ = 0 is never reached: it needs r > (1 + κ)/κ, but r ≤ n ≤ (1 + κ)/κ.
 *
 * @see derived here by inserting the published a into the published Σ²; a test holds it against the published form
 */
export function algorithm1(n: number): FoldedEstimator {
  const kappa = expm1(logInflation(n));
  return ({ excess }) => {
    const r = 1 + excess;
    const gain = excess > kappa ? kappa : ((FAR - 2) * r - FAR) / (FAR + 2 * r);
    // μ² = m₁² (1 − q·gain); 1 − √(1 − y) without its cancellation.
    const y = Math.min(1, excess * gain);
    return { shrink: y / (1 + Math.sqrt(1 - y)), inflation: 1 + gain };
  };
}

/** A fitted mixture. */
export interface MixtureModel {
  readonly mu: number;
  readonly sigma: number;
}

/**
 * The same estimator step by step as it was published, from the sample itself. Only the variance of |x| is centred: as m₂ − m₁² it would be noise
 * where Σ is far below μ.
 *
 * @see Suresh et al. 2025, Algorithm 1 and the notebook that accompanies it
 */
export function algorithm1AsPublished(sample: ArrayLike<number>): MixtureModel {
  const n = sample.length;
  // In partial fractions, and not by the function above: what is wrong in one of the two is then not wrong in both.
  const kappa = exp(1 / (2 * (n - 1)) - 1 / (4 * (n + 7))) - 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < n; i++) {
    first += Math.abs(sample[i]!) / n;
    second += (sample[i]! * sample[i]!) / n;
  }
  let variance = 0;
  for (let i = 0; i < n; i++) variance += ((Math.abs(sample[i]!) - first) * (Math.abs(sample[i]!) - first)) / n;
  const near = (1 + kappa) * first * first;
  const a = second <= near ? FAR : (2 * (1 + kappa) * second) / (second - near);
  const fitted = second <= ((2 * a) / (a - 2)) * first * first ? (a * second * variance) / (a * first * first + 2 * second) : second;
  return { mu: Math.sqrt(Math.max(0, second - fitted)), sigma: Math.sqrt(fitted) };
}

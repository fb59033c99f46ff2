/**
 * What a symmetric mixture's estimators see of a sample x: the magnitudes |x|, since the sign of x says nothing about μ and Σ.
 */
export interface FoldedSample {
  /** |x| over the mean of |x|: mean 1. */
  readonly relative: Float64Array;
  /** The smallest of them, or a lower bound on it. */
  readonly smallest: number;
  /** Variance of |x|, divisor n, over the square of its mean; in [0, n − 1]. Never m₂ − m₁², which is noise where Σ ≪ μ. */
  readonly excess: number;
}

/** A fitted mixture, in a form that keeps the digits of Σ however far apart the components are. */
export interface FoldedFit {
  /** μ is (1 − shrink) times the mean of |x|; in [0, 1]. Negative where an estimator puts μ above that mean. */
  readonly shrink: number;
  /** Σ² over the variance of |x|. Where that variance is 0, so is Σ. */
  readonly inflation: number;
}

/** Fits a symmetric mixture to a folded sample. It must depend on the sample alone. */
export type FoldedEstimator = (sample: FoldedSample) => FoldedFit;

/** As {@link FoldedEstimator}, for one that searches: `start` is the previous μ over the mean of |x|. */
export type SearchingEstimator = (sample: FoldedSample, start: number) => FoldedFit;

/** Folds a sample: the magnitudes are centred before they are squared. */
export function fold(sample: ArrayLike<number>): FoldedSample & { readonly mean: number } {
  const n = sample.length;
  const relative = Float64Array.from(sample, Math.abs);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += relative[i]!;
  const mean = sum / n;
  let squares = 0;
  let drift = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const deviation = (relative[i]! - mean) / mean;
    squares += deviation * deviation;
    drift += deviation;
    relative[i] = 1 + deviation;
    smallest = Math.min(smallest, 1 + deviation);
  }
  return { relative, smallest, excess: Math.max(0, squares - (drift * drift) / n) / n, mean };
}

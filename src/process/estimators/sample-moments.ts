/** A fitted location and spread. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Sample mean and sample standard deviation with divisor n − ddof.
 *
 * The sample is centred before it is squared: with a mean far larger than the spread, Σx² − n·mean² would be noise.
 *
 * @param ddof 0 for maximum likelihood, 1 for the unbiased variance.
 * @returns sd is NaN where the sample is no larger than ddof.
 * @see T. Chan, G. Golub, R. LeVeque, "Algorithms for computing the sample variance", Am. Stat. 37 (1983), the corrected two-pass method.
 */
export function sampleMoments(sample: ArrayLike<number>, ddof: number): Moments {
  const n = sample.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += sample[i]!;
  const first = sum / n;
  let drift = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = sample[i]! - first;
    drift += deviation;
    squares += deviation * deviation;
  }
  // drift is 0 but for the rounding of the first mean: it mends both moments.
  const variance = Math.max(0, squares - (drift * drift) / n) / (n - ddof);
  return { mean: first + drift / n, sd: n > ddof ? Math.sqrt(variance) : Number.NaN };
}

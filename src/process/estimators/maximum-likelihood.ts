/**
 * Maximum likelihood for a Bernoulli model: the share of ones.
 *
 * @param sample zeros and ones.
 * @returns a number in [0, 1]; NaN for an empty sample.
 */
export function shareOfOnes(sample: ArrayLike<number>): number {
  let ones = 0;
  for (let i = 0; i < sample.length; i++) ones += sample[i]!;
  return ones / sample.length;
}

/**
 * Maximum likelihood for a Poisson model: the mean count.
 *
 * @param sample counts.
 * @returns a number ≥ 0; NaN for an empty sample.
 */
export function meanCount(sample: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < sample.length; i++) total += sample[i]!;
  return total / sample.length;
}

/**
 * Maximum likelihood for a categorical model, as counts: weights that need no division and so stay exact.
 *
 * @param sample symbols, integers in [0, symbols).
 * @returns how often each symbol occurs.
 */
export function occurrences(sample: ArrayLike<number>, symbols: number): Float64Array {
  const counts = new Float64Array(symbols);
  for (let i = 0; i < sample.length; i++) counts[sample[i]!]!++;
  return counts;
}

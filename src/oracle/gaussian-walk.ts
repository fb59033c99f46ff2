/** How far the location of a Gaussian model strays: moments of the walk μ_k − μ_0. */

/** Binomial coefficients C(m, j), m and j from 0 to 4. */
const CHOOSE: readonly (readonly number[])[] = [[1, 0, 0, 0, 0], [1, 1, 0, 0, 0], [1, 2, 1, 0, 0], [1, 3, 3, 1, 0], [1, 4, 6, 4, 1]];

/** E(μ_k − μ_0)² and E(μ_k − μ_0)⁴ over σ0²/n and (σ0²/n)². */
export interface WalkMoments {
  readonly second: number;
  readonly fourth: number;
}

/**
 * Second and fourth moment of μ_k − μ_0 in the unit of one step, σ0/√n. Every term is positive, so nothing cancels.
 *
 * @param n integer ≥ 2; @param ddof 0 or 1; @param k integer ≥ 0, one step of work each.
 * @returns infinite where the fourth moment exceeds the largest double, at k ≫ n.
 * @see derived here: given the spreads the walk is normal with variance V_k = Σ Σ_j²/n, so the moments are E V and 3 E V². The first
 * generation taken off, V_k = 1 + X V_{k−1} with an independent X = χ²_{n−1}/(n − ddof); its two moments give the recursion.
 */
export function walkMoments(n: number, ddof: number, k: number): WalkMoments {
  const nu = n - 1;
  const mean = nu / (n - ddof);
  const square = (mean * (nu + 2)) / (n - ddof);
  let first = 0;
  let second = 0;
  for (let left = k; left > 0; left--) {
    second = 1 + 2 * mean * first + square * second;
    first = 1 + mean * first;
  }
  return { second: first, fourth: 3 * second };
}

/** Standard deviation of (μ_k − μ_0)²: what a replicate of a test of the walk's variance scatters by. */
export function squaredWalkSd(n: number, sigma0: number, ddof: number, k: number): number {
  const { second, fourth } = walkMoments(n, ddof, k);
  return ((sigma0 * sigma0) / n) * Math.sqrt(fourth - second * second);
}

/**
 * Standard deviation of (μ_k − μ_0)⁴.
 *
 * @param n integer ≥ 2; @param sigma0 positive; @param ddof 0 or 1; @param k integer ≥ 0.
 * @see derived here: as for `walkMoments`, E V_k^m = Σ_j C(m, j) E X^j E V_{k−1}^j for m up to 4, and E(μ_k − μ_0)⁸ = 105 E V⁴
 */
export function fourthPowerWalkSd(n: number, sigma0: number, ddof: number, k: number): number {
  const nu = n - 1;
  // E X^j, j = 0 … 4
  const x = [1];
  for (let j = 1; j <= 4; j++) x.push((x[j - 1]! * (nu + 2 * (j - 1))) / (n - ddof));
  let v = [1, 0, 0, 0, 0];
  for (let left = k; left > 0; left--) {
    const scaled = v.map((moment, j) => moment * x[j]!);
    v = CHOOSE.map((row) => row.reduce((sum, ways, j) => sum + ways * scaled[j]!, 0));
  }
  const unit = (sigma0 * sigma0) / n;
  return unit * unit * Math.sqrt(105 * v[4]! - 9 * v[2]! * v[2]!);
}

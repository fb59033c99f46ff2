import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import { log1p } from '../../elementary/log1p.ts';
import type { FoldedEstimator } from './folded-sample.ts';

/** Largest value of z/(1 + e^z). */
const C = 0.2784645427610738;
/** Up to this variance of |x| over its squared mean the best fit is known to lie near the mean of |x|. */
const SEPARATED = 0.2;
const CELLS_NEAR = 6;
const CELLS = 16;
/** Beyond this 2θ·min|x| every e^{−2θ|x|} underflows, so that the likelihood is that of one Gaussian. */
const APART = 1000;
/** e^−40 is lost against 1. */
const NOTHING = 40;
const ROUNDING = 1e-15;

/** Σ²/m₁² where μ = (1 − u) m₁: the rest of the second moment 1 + q. */
const spread = (u: number, q: number): number => q + u * (2 - u);

/** The u that the likelihood equation asks for at u: 1 − mean of w·tanh(θw), θ = μ/Σ². The smaller u, the larger θ. */
function shortfall(w: Float64Array, u: number, q: number): number {
  const twice = (2 * (1 - u)) / spread(u, q);
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    const z = twice * w[i]!;
    if (z < NOTHING) sum += w[i]! / (1 + exp(z));
  }
  return (2 * sum) / w.length;
}

/** Profile log-likelihood of θ a sample, up to a constant: where μ is (1 − u) times the mean of |x|. */
export function profile(w: Float64Array, u: number, q: number): number {
  const variance = spread(u, q);
  const theta = (1 - u) / variance;
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += log1p(exp(-2 * theta * w[i]!));
  return -0.5 * log(variance) - (1 + q + (1 - u) * (1 - u)) / (2 * variance) + theta + sum / w.length - Math.LN2;
}

/** Where u − shortfall(u), at most 0 at `low` and above 0 at `high`, changes sign: regula falsi with Illinois steps. */
function crossing(w: Float64Array, q: number, low: number, atLow: number, high: number, atHigh: number): number {
  let kept = 0;
  for (let i = 0; i < 100 && high - low > ROUNDING * high; i++) {
    let u = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (!(u > low && u < high)) u = low + (high - low) / 2;
    const value = u - shortfall(w, u, q);
    if (Math.abs(value) <= ROUNDING * u) return u;
    if (value > 0) {
      high = u;
      atHigh = value;
      if (kept > 0) atLow /= 2;
      kept = 1;
    } else {
      low = u;
      atLow = value;
      if (kept < 0) atHigh /= 2;
      kept = -1;
    }
  }
  return low;
}

/** The same towards μ = 0, which is always stationary: the sign there is that of the next order, so only signs are used. */
function crossingNearZero(w: Float64Array, q: number, from: number): number {
  let low = from;
  let high = 1;
  while (high - low > 1e-12) {
    const u = low + (high - low) / 2;
    if (u - shortfall(w, u, q) <= 0) low = u;
    else high = u;
  }
  return low;
}

/** All local maxima of the likelihood with μ > 0 that a grid sees, as u. */
function maxima(w: Float64Array, q: number): number[] {
  const near = q <= SEPARATED;
  const last = near ? (2 * C * q) / (1 - 2 * C + Math.sqrt((1 - 2 * C) * (1 - 2 * C) - 4 * C * (1 - C) * q)) : 1;
  const cells = near ? CELLS_NEAR : CELLS;
  const found: number[] = [];
  let low = 0;
  let atLow = -shortfall(w, 0, q);
  if (atLow === 0) return [0];
  for (let j = 1; j <= cells; j++) {
    const high = (last * j) / cells;
    if (!near && j === cells) {
      if (atLow <= 0 && fourthMoment(w) < 3 * (1 + q) * (1 + q)) found.push(crossingNearZero(w, q, low));
      break;
    }
    const atHigh = high - shortfall(w, high, q);
    if (atLow <= 0 && atHigh > 0) found.push(crossing(w, q, low, atLow, high, atHigh));
    low = high;
    atLow = atHigh;
  }
  return found;
}

function fourthMoment(w: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i]! * w[i]! * w[i]! * w[i]!;
  return sum / w.length;
}

/**
 * Joint maximum likelihood of μ and Σ in ½ N(μ, Σ²) + ½ N(−μ, Σ²): the global maximum, μ̂ = 0 included.
 *
 * For each θ = μ/Σ² the best Σ² has a closed form, with μ² + Σ² = m₂, so the likelihood is a function of θ alone. It is stationary where
 * μ = mean(x tanh θx), and always at μ = 0. Its local maxima are bracketed on a grid in μ/mean|x| and compared. The mean of
 * w/(1 + e^{2θw}) is at most C/(2θ), which leaves no root between the two ends once the variance of |x| is small against its squared mean (`SEPARATED`): there
 * ln cosh z ≤ z²/2 bounds every fit with a small μ below the one at μ = mean|x|, so the upper end alone is searched.
 *
 * @see derived here; the likelihood equations are those of Suresh et al. 2025, appendix E
 */
export const jointMaximumLikelihood: FoldedEstimator = ({ relative: w, smallest, excess: q }) => {
  if (smallest >= APART * q) return { shrink: 0, inflation: 1 };
  const found = maxima(w, q);
  let shrink = 1;
  if (found.length > 0) {
    // Where the fourth moment is small, μ = 0 is a minimum and the only root is the answer.
    let best = q <= SEPARATED ? Number.NEGATIVE_INFINITY : -0.5 * log(1 + q) - 0.5;
    if (found.length === 1 && q <= SEPARATED) best = Number.POSITIVE_INFINITY;
    if (best === Number.POSITIVE_INFINITY) shrink = found[0]!;
    else {
      for (const u of found) {
        const value = profile(w, u, q);
        if (value > best) {
          best = value;
          shrink = u;
        }
      }
    }
  }
  return { shrink, inflation: spread(shrink, q) / q };
};

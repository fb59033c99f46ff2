/**
 * P(Σ_k > ε) of the Gaussian model, exactly: ln(Σ_k²/σ0²) is a sum of k independent ln(χ²_ν/d) with ν = n − 1 and d = n − ddof, whose
 * cumulant function is made of ln Γ, and the tail is the integral of its exponential along a vertical line through the saddle point.
 */
import { cos } from '../elementary/cos.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { sin } from '../elementary/sin.ts';
import { digammaMinusLog } from '../special/digamma-minus-log.ts';
import { normalCdf } from '../special/normal-cdf.ts';
import { polygamma } from '../special/polygamma.ts';
import { type Complex, logGammaExcess, logGammaExcessAcross } from './log-gamma-excess.ts';

/** The sum and the level it is to exceed, seen from the point s of the cumulant function. */
interface Tilted {
  /** Where the line crosses the real axis, s > −a. */
  readonly s: number;
  /** a + s, with a = ν/2. */
  readonly b: number;
  /** y − K'(s): zero at the saddle point. */
  readonly gap: number;
  /** K''(s). */
  readonly curvature: number;
  /** K(s) − s y, at most zero near the saddle point. */
  readonly exponent: number;
}

function tilted(a: number, k: number, shift: number, s: number): Tilted {
  const b = a + s;
  const gap = -k * slope(a, s, shift);
  return { s, b, gap, curvature: k * polygamma(1, b), exponent: -k * logGammaExcess(b, -s) - s * gap };
}

/** (K'(s) − y)/k = ψ(a + s) − ln(d/2) − y/k, with `shift` = ln(ν/d) − y/k, without the cancellation of its two logarithms. */
function slope(a: number, s: number, shift: number): number {
  return log1p(s / a) + digammaMinusLog(a + s) + shift;
}

/** Where the slope is zero. It rises and is concave, so Newton's method needs no more than a bound below. */
function saddle(a: number, shift: number): number {
  // ψ(b) is near ln(b − 1/2) for large b and −1/b for small
  const target = log(a) - shift;
  let s = (target > -2 ? exp(target) + 0.5 : -1 / target) - a;
  for (let step = 0; step < 60; step++) {
    const next = s - slope(a, s, shift) / polygamma(1, a + s);
    const bounded = a + next > 0 ? next : (s - a) / 2;
    if (Math.abs(bounded - s) <= 1e-13 * Math.abs(bounded)) return bounded;
    s = bounded;
  }
  return s;
}

/** ln(ν/d) − 2 ln(ε/σ0)/k; NaN outside the domain. */
function shiftOf(n: number, k: number, ratio: number, ddof: number): number {
  if (!(n >= 2) || !(k >= 1) || !(ratio > 0) || !(ddof >= 0 && ddof <= 1)) return NaN;
  return log1p(-(1 - ddof) / (n - ddof)) - (2 * log(ratio)) / k;
}

/** Where the level is e^14 times the mean step and more, the probability is below e^−100000. */
const FARTHEST = 14;
/** e^−44 of the integrand at the axis is left out. */
const CUT = -44;

/**
 * P(Σ_k > ratio · σ0): the standard deviation of the Gaussian model exceeds a threshold after k generations.
 *
 * Relative error about 1e-13, in the tail too, down to the smallest normal double, as far as the ratio itself is known: a change of its
 * last bit changes the answer by about 1e-16 times the tilt, which is near the root of n/k for moderate probabilities.
 *
 * @param n sample size, an integer in [2, 1e9]; @param k generation, an integer in [1, 1e6]; @param ratio ε/σ0 > 0; @param ddof 0 or 1;
 * NaN outside.
 * @example gaussianTail(10, 20, 0.1, 1) // 0.848856093239…
 * @see derived here: P = 1{s<0} + (1/π) ∫_0^∞ Re e^{K(s+it) − (s+it)y}/(s+it) dt for any s ≠ 0 in the strip of K; the trapezoid rule
 * converges geometrically, with a rate given by the distance to the pole at 0 and to those of Γ
 */
export function gaussianTail(n: number, k: number, ratio: number, ddof: number): number {
  const a = (n - 1) / 2;
  const shift = shiftOf(n, k, ratio, ddof);
  if (Number.isNaN(shift)) return NaN;
  if (-shift > FARTHEST) return 0;
  const at = saddle(a, shift);
  const width = Math.sqrt(k * polygamma(1, a + at));
  // Near the pole at 0 the line keeps a distance of one standard deviation; left of it the tail is one minus something, and need not be followed far.
  const s = at * width >= 1 ? at : at * width > -1 ? 1 / Math.sqrt(k * polygamma(1, a)) : Math.max(at, -a / 2);
  const { b, gap, curvature, exponent } = tilted(a, k, shift, s);
  const certain = s < 0 ? 1 : 0;
  const scale = exp(exponent);
  if (scale === 0) return certain;
  const step = Math.min(0.35 / Math.sqrt(curvature), Math.abs(s) / 8, b / 8);
  const cumulant: Complex = { re: 0, im: 0 };
  let sum = 0.5 / s;
  for (let j = 1; ; j++) {
    const t = j * step;
    logGammaExcessAcross(b, t, cumulant);
    const decay = k * cumulant.re;
    if (!(decay >= CUT)) break;
    const phase = k * cumulant.im - t * gap;
    sum += (exp(decay) * (s * cos(phase) + t * sin(phase))) / (s * s + t * t);
  }
  const tail = certain + (scale * sum * step) / Math.PI;
  return Math.min(1, Math.max(0, tail));
}

/**
 * The same by the saddle-point formula of Lugannani and Rice: relative error about 1e-5 for n ≥ 10 and 1e-3 at n = 2. A second witness
 * that shares no integral with the first.
 *
 * Trap: near the mean of ln Σ_k two poles cancel; within 1e-3 standard deviations the limit at the mean itself is returned.
 *
 * @see Lugannani and Rice (1980), Advances in Applied Probability 12:475–490
 */
export function gaussianTailBySaddle(n: number, k: number, ratio: number, ddof: number): number {
  const a = (n - 1) / 2;
  const shift = shiftOf(n, k, ratio, ddof);
  if (Number.isNaN(shift)) return NaN;
  if (-shift > FARTHEST) return 0;
  const { s, curvature, exponent } = tilted(a, k, shift, saddle(a, shift));
  const w = (s < 0 ? -1 : 1) * Math.sqrt(Math.max(0, -2 * exponent));
  if (Math.abs(w) < 1e-3) {
    const skew = polygamma(2, a) / (Math.sqrt(k * polygamma(1, a)) * polygamma(1, a));
    return 0.5 - skew / (6 * Math.sqrt(2 * Math.PI)) - w / Math.sqrt(2 * Math.PI);
  }
  return normalCdf(-w) + (exp(exponent) / Math.sqrt(2 * Math.PI)) * (1 / (s * Math.sqrt(curvature)) - 1 / w);
}

/**
 * ln(E Σ_{k+1}^r / Σ_k^r) for r > 1 − n: the moments of one generation, E Σ_k^r = σ0^r e^{k · this}. Keeps its digits at n = 1e9.
 *
 * @see derived here: E (χ²_ν)^{r/2} = 2^{r/2} Γ((ν + r)/2)/Γ(ν/2)
 */
export function logMomentStep(r: number, n: number, ddof: number): number {
  const a = (n - 1) / 2;
  const x = r / 2;
  if (!(a > 0) || !(a + x > 0)) return NaN;
  return logGammaExcess(a, x) + x * (digammaMinusLog(a) + log1p(-(1 - ddof) / (n - ddof)));
}

/**
 * The smallest of all bounds P(Σ_k > ε) ≤ E(Σ_k/ε)^r, r ≥ 0: one where the drift has not yet carried Σ_k to ε.
 *
 * @see derived here: Markov's inequality for every moment; the best r is twice the saddle point
 */
export function gaussianChernoff(n: number, k: number, ratio: number, ddof: number): number {
  const a = (n - 1) / 2;
  const shift = shiftOf(n, k, ratio, ddof);
  if (Number.isNaN(shift)) return NaN;
  if (-shift > FARTHEST) return 0;
  const s = saddle(a, shift);
  return s <= 0 ? 1 : Math.min(1, exp(tilted(a, k, shift, s).exponent));
}

/** The quantile function of the beta law, hence of every exact interval for a proportion. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { betaExcess, logBetaFront, logRegularizedBetaAt } from './regularized-beta.ts';

/** The logits beyond which x or 1 - x is no longer a normal double. */
const LARGEST_LOGIT = 708;
const MOST_STEPS = 200;

/** The logit u with ln I(u) = target, where x = 1/(1 + e^-u); I is log-concave in u, so that Newton's steps cannot overshoot twice. */
function logitOfQuantile(target: number, a: number, b: number): number {
  let u = Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, log(a) - log(b)));
  for (let i = 0; i < MOST_STEPS; i++) {
    const x = 1 / (1 + exp(-u));
    const y = 1 / (1 + exp(u));
    const value = logRegularizedBetaAt(x, y, a, b);
    const slope = exp(logBetaFront(a, b, x, y, betaExcess(a, b, x, y)) - value);
    // Where I is 1 to the last bit the tangent is flat: step back by hand.
    const next = slope > 1e-300 ? u - (value - target) / slope : u - 1;
    const clamped = Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, next));
    if (Math.abs(clamped - u) <= 1e-15 * Math.max(1, Math.abs(u)) || clamped === u) return clamped;
    u = clamped;
  }
  return u;
}

/**
 * The x with I_x(a, b) = p for shapes a, b >= 0 and p in [0, 1]; NaN elsewhere. A shape of 0 puts all mass on one end: 0 if a is 0,
 * 1 if b is, as the Clopper-Pearson limits at no and at all successes need. Relative error of x about 1e-14 in the bulk.
 * For an upper limit give p near 1 or, better, mirror: 1 - betaQuantile(1 - p, b, a).
 *
 * @example betaQuantile(0.975, 1, 10) // => 0.3084971078187608, the upper limit for 0 successes in 10
 * @see derived here: Newton's method on ln I in the logit, where ln I is concave
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a >= 0 && b >= 0) || (a === 0 && b === 0) || a === Infinity || b === Infinity) return NaN;
  if (a === 0) return 0;
  if (b === 0) return 1;
  if (p === 0 || p === 1) return p;
  if (p <= 0.5) return 1 / (1 + exp(-logitOfQuantile(log(p), a, b)));
  return 1 / (1 + exp(logitOfQuantile(log1p(-p), b, a)));
}

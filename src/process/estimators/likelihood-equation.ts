import { tanh } from '../../elementary/tanh.ts';
import type { FoldedFit, FoldedSample } from './folded-sample.ts';

/** Step of the difference quotient, relative to where it is taken. */
const STEP = 2 ** -26;
/** A step, and the region trusted, below this share of μ ends the search. */
const PRECISION = 1.49012e-8;
/** The published call allows 200 evaluations for each unknown, and one unknown more. */
const MOST_EVALUATIONS = 400;

/**
 * Where Powell's hybrid method ends that looks for a zero of f from `start`: Newton's step, held to a region of trust, with the slope between the last two places
 * once it has been taken by a difference quotient, until the region or the progress is too small.
 *
 * @see Powell (1970), A hybrid method for nonlinear equations, in one dimension
 */
function search(f: (t: number) => number, start: number): number {
  let t = start;
  let value = f(t);
  let trusted = Number.POSITIVE_INFINITY;
  let first = true;
  let evaluations = 1;
  let slow = 0;
  let slowSlopes = 0;
  for (;;) {
    const h = STEP * (t === 0 ? 1 : Math.abs(t));
    let slope = (f(t + h) - value) / h;
    evaluations++;
    if (first) trusted = 100 * (t === 0 ? 1 : Math.abs(t));
    let failures = 0;
    let successes = 0;
    let fresh = true;
    while (failures < 2) {
      const newton = slope === 0 ? 0 : -value / slope;
      const step = Math.abs(newton) <= trusted ? newton : Math.sign(newton) * trusted;
      const length = Math.abs(step);
      if (first) trusted = Math.min(trusted, length);
      first = false;
      const next = f(t + step);
      evaluations++;
      const gained = Math.abs(next) < Math.abs(value) ? 1 - (next / value) * (next / value) : -1;
      const left = (value + slope * step) / value;
      const promised = Math.abs(left) < 1 ? 1 - left * left : 0;
      const ratio = promised > 0 ? gained / promised : 0;
      if (ratio < 0.1) {
        successes = 0;
        failures++;
        trusted /= 2;
      } else {
        failures = 0;
        successes++;
        if (ratio >= 0.5 || successes > 1) trusted = Math.max(trusted, 2 * length);
        if (Math.abs(ratio - 1) <= 0.1) trusted = 2 * length;
      }
      const between = step === 0 ? slope : (next - value) / step;
      if (ratio >= 1e-4) {
        t += step;
        value = next;
      }
      slow = gained >= 1e-3 ? 0 : slow + 1;
      if (fresh) slowSlopes++;
      if (gained >= 0.1) slowSlopes = 0;
      if (value === 0 || trusted <= PRECISION * Math.abs(t)) return t;
      if (!(Number.isFinite(value) && evaluations < MOST_EVALUATIONS) || slow === 10 || slowSlopes === 5) return t;
      slope = between;
      fresh = false;
    }
  }
}

/**
 * A zero of the likelihood equation μ = mean(x tanh(μx/(m₂ − μ²))), searched from the previous μ as the published notebook does; whichever it finds, and
 * wherever the search gives up. μ = 0 is always one, and a tangent one, so that a search that starts too near is drawn to it.
 *
 * @param start previous μ over the mean of |x|.
 * @see Suresh et al. 2025, companion notebook, its "Joint ML"
 */
export function likelihoodEquation({ relative: w, excess: q }: FoldedSample, start: number): FoldedFit {
  const second = 1 + q;
  const zero = search((t) => {
    const theta = t / (second - t * t);
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i]! * tanh(theta * w[i]!);
    return t - sum / w.length;
  }, start);
  // μ and −μ are the same mixture; the second moment is kept, and no fit has more than all of it.
  const mu = Math.min(Math.abs(zero), Math.sqrt(second));
  return { shrink: 1 - mu, inflation: Math.max(0, second - mu * mu) / q };
}

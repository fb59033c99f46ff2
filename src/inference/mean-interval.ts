import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { CONFIDENCE } from './test.ts';

/**
 * Bets of an interval, each four times the one before: one of them suits any stopping time from the planned one down to
 * 1/4096 of it.
 */
const SCALES = [1, 4, 16, 64] as const;

/** Sums of real values about their first one, in the order of arrival; the shift keeps the variance from cancelling. */
export class MeanSums {
  n = 0;
  #shift = 0;
  #first = 0;
  #second = 0;

  add(x: number): void {
    if (this.n === 0) this.#shift = x;
    const y = x - this.#shift;
    this.n += 1;
    this.#first += y;
    this.#second += y * y;
  }

  get mean(): number {
    return this.#shift + this.#first / this.n;
  }

  /** Sum of squared deviations from the mean, together with `extra` values that all equal `x`. */
  with(extra: number, x: number): { readonly n: number; readonly mean: number; readonly squares: number } {
    const n = this.n + extra;
    const y = x - this.#shift;
    const first = this.#first + (extra > 0 ? extra * y : 0);
    const second = this.#second + (extra > 0 ? extra * y * y : 0);
    return { n, mean: this.#shift + first / n, squares: Math.max(0, second - (first * first) / n) };
  }
}

/**
 * What is known of one replicate: how a bet of size lambda on x - m is bounded from below by y - curvature(lambda) y^2
 * - drift(lambda).
 */
export interface IncrementBound {
  /** Largest admissible bet. */
  readonly limit: number;
  readonly curvature: (lambda: number) => number;
  /** Subtracted once a replicate. */
  readonly drift: (lambda: number) => number;
}

/** The bound for a variable that is bounded to an interval of this width. */
export function boundedIncrement(width: number): IncrementBound {
  // ln(1 + y) >= y - psi y^2 for y >= -c, with psi = (-ln(1 - c) - c) / c^2: the quotient (ln(1 + y) - y) / y^2 grows with y.
  return { limit: 0.5 / width, curvature: (lambda) => psi(lambda * width), drift: () => 0 };
}

/** The bound for a variable whose standard deviation is at most `sd`, through the monotone influence function of Catoni. */
export function variedIncrement(sd: number): IncrementBound {
  // phi(y) >= y - y^2/6 for all y: on the left -ln(1 + |y| + y^2/2) >= -|y|, on the right the difference is 0 at 0 and grows.
  return { limit: 1 / sd, curvature: () => 1 / 6, drift: (lambda) => (lambda * lambda * sd * sd) / 2 };
}

function psi(c: number): number {
  // The series below c = 1/16: the closed form would cancel.
  return c < 0.0625 ? 0.5 + c * (1 / 3 + c * (1 / 4 + c * (1 / 5 + c * (1 / 6 + c * (1 / 7 + c / 8))))) : (-log1p(-c) - c) / (c * c);
}

/**
 * Half-widths of a confidence sequence for a mean about the sample mean, from sums alone.
 *
 * The log of the e-process that bets lambda against the mean m' falls as m' grows and is at least the parabola lambda
 * sum(x - m') - curvature lambda^2 sum(x - m')^2 - n drift. So every m' below the larger root of parabola = threshold
 * is rejected. Four bets share the error, as do the two ends. Valid at every stopping time, since the bets are fixed
 * beforehand.
 *
 * @param scale a bet that suits the planned number of replicates.
 * @returns the distance below (or, by symmetry, above) the mean; Infinity where no bet has reached the threshold.
 */
export function halfWidth({ n, squares }: { readonly n: number; readonly squares: number }, bound: IncrementBound, scale: number, confidence: number = CONFIDENCE): number {
  const threshold = log((2 * SCALES.length) / (1 - confidence));
  let best = Infinity;
  for (const factor of SCALES) {
    const lambda = Math.min(factor * scale, bound.limit);
    const curve = bound.curvature(lambda) * lambda * lambda;
    const constant = threshold + n * bound.drift(lambda) + curve * squares;
    // curve n t^2 - lambda n t + constant = 0 in the distance t; the smaller root in the form that does not cancel.
    const discriminant = lambda * lambda * n * n - 4 * curve * n * constant;
    if (discriminant >= 0) best = Math.min(best, (2 * constant) / (lambda * n + Math.sqrt(discriminant)));
  }
  return best;
}

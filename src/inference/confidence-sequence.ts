import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { betaQuantile } from '../special/beta-quantile.ts';
import { logBeta } from '../special/log-beta.ts';
import { logAddExp } from '../special/log-sum-exp.ts';
import { DomainError } from '../errors.ts';
import { CONFIDENCE, type Counts } from './test.ts';

/** Where the sequence is narrowest: prior mean and the deviation that matters there. */
export interface Focus {
  readonly at: number;
  readonly delta: number;
}

/**
 * Confidence sequence for a probability, valid at every stopping time: the probabilities against which the beta mixture
 * of likelihood ratios stays below 1/(1 - confidence). Half of the prior has mean `at` and standard deviation `delta`,
 * so that the sequence is narrow where the claim is true; the other half is uniform, so that a claim that is far off is
 * excluded when it is refuted.
 *
 * With undefined outcomes it is the hull over all their possible values.
 *
 * @returns [lower, upper], both in [0, 1].
 * @throws {DomainError} unless 0 <= lo <= hi <= n and 0 < confidence < 1.
 * @example confidenceSequence({ n: 6400, lo: 3200, hi: 3200 }, { at: 0.5, delta: 0.01 }) // about [0.475, 0.525]
 * @see Robbins (1970), Statistical methods related to the law of the iterated logarithm, Ann. Math. Statist. 41,
 *   section 3
 */
export function confidenceSequence(counts: Counts, focus: Focus, confidence: number = CONFIDENCE): readonly [number, number] {
  check(counts, confidence);
  // A prior with its mean at an end would have no room for the claimed standard deviation.
  const delta = Math.min(focus.delta, 0.4);
  const mean = Math.min(1 - delta, Math.max(delta, focus.at));
  const strength = (mean * (1 - mean)) / (delta * delta) - 1;
  const mixture = new BetaMixture(strength * mean, strength * (1 - mean), -log1p(-confidence));
  const ends = [counts.lo, counts.hi].map((k) => mixture.interval(k, counts.n));
  return [Math.min(ends[0]![0], ends[1]![0]), Math.max(ends[0]![1], ends[1]![1])];
}

class BetaMixture {
  readonly #a: number;
  readonly #b: number;
  readonly #threshold: number;
  readonly #logBeta: number;

  constructor(a: number, b: number, threshold: number) {
    this.#a = a;
    this.#b = b;
    this.#threshold = threshold;
    this.#logBeta = logBeta(a, b);
  }

  interval(k: number, n: number): readonly [number, number] {
    const focused = logBeta(this.#a + k, this.#b + (n - k)) - this.#logBeta;
    const level = logAddExp(focused, logBeta(1 + k, 1 + (n - k))) - Math.LN2 - this.#threshold;
    // The likelihood rises up to k/n and falls after it, so on either side one bisection finds where the ratio reaches
    // the threshold.
    const likely = (p: number): boolean => (k > 0 ? k * log(p) : 0) + (n - k > 0 ? (n - k) * log1p(-p) : 0) > level;
    const peak = n > 0 ? k / n : 0.5;
    return [k > 0 ? bisect(0, peak, likely) : 0, k < n ? bisect(1, peak, likely) : 1];
  }
}

/** Between `outside`, where the condition fails, and `inside`, where it holds: the last point found outside. */
function bisect(outside: number, inside: number, holds: (p: number) => boolean): number {
  for (let i = 0; i < 60; i++) {
    const middle = outside + (inside - outside) / 2;
    if (middle === outside || middle === inside) break;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}

/**
 * Clopper-Pearson interval: exact for a number of replicates fixed beforehand, and only then.
 *
 * @returns [lower, upper]; with undefined outcomes the hull over all their possible values.
 * @throws {DomainError} unless 0 <= lo <= hi <= n and 0 < confidence < 1.
 * @see Clopper and Pearson (1934), Biometrika 26
 */
export function clopperPearson(counts: Counts, confidence: number = CONFIDENCE): readonly [number, number] {
  check(counts, confidence);
  const { n, lo, hi } = counts;
  const tail = (1 - confidence) / 2;
  return [lo > 0 ? betaQuantile(tail, lo, n - lo + 1) : 0, hi < n ? betaQuantile(1 - tail, hi + 1, n - hi) : 1];
}

function check({ n, lo, hi }: Counts, confidence: number): void {
  if (!(0 <= lo && lo <= hi && hi <= n && n < Infinity)) {
    throw new DomainError({ owner: 'confidence interval', parameter: 'counts', value: { n, lo, hi }, condition: 'must meet 0 <= lo <= hi <= n' });
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new DomainError({ owner: 'confidence interval', parameter: 'confidence', value: confidence, condition: 'must lie strictly between 0 and 1' });
  }
}

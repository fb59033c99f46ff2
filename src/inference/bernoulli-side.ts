import { log } from '../elementary/log.ts';
import { logBinomialLower, logBinomialUpper } from '../special/binomial-tail.ts';
import { BernoulliMixture, geometricOffsets } from './bernoulli-mixture.ts';
import type { Side } from './sides.ts';

/** ln P(K >= k) for K ~ Binomial(n, p), with the trivial cases settled here. */
function logUpper(k: number, n: number, p: number): number {
  if (k <= 0 || p >= 1) return 0;
  return k > n || p <= 0 ? -Infinity : logBinomialUpper(k, n, p);
}

/** ln P(K <= k) for K ~ Binomial(n, p). */
function logLower(k: number, n: number, p: number): number {
  if (k >= n || p <= 0) return 0;
  return k < 0 || p >= 1 ? -Infinity : logBinomialLower(k, n, p);
}

/**
 * Evidence about one side of a claim on a probability, in both directions: that the probability lies beyond `at`, and that it
 * does not lie delta or more beyond.
 */
export class BernoulliSide {
  /** The nearest probability that support must exclude. */
  readonly excluded: number;
  /** Whether no probability lies that far out, so that there is nothing to exclude. */
  readonly vacuous: boolean;
  /** The claimed bound. */
  readonly at: number;
  /** +1 as upper side, -1 as lower side. */
  readonly outward: 1 | -1;
  readonly #upper: boolean;
  readonly #beyond: BernoulliMixture;
  readonly #within: BernoulliMixture;

  /**
   * @param direction which side `at` closes: `upper` claims p <= at.
   * @param inward where the truth may lie if the claim holds: `point` bets on `at` alone (best for `equals`), `grid`
   *   also on probabilities further inside, which makes a loose bound cheap.
   */
  constructor(direction: 'lower' | 'upper', { at, delta }: Side, inward: 'point' | 'grid') {
    this.#upper = direction === 'upper';
    this.at = at;
    this.outward = this.#upper ? 1 : -1;
    this.excluded = this.#upper ? at + delta : at - delta;
    this.vacuous = this.#upper ? this.excluded >= 1 : this.excluded <= 0;
    this.#beyond = new BernoulliMixture(at, geometricOffsets(at, delta, this.#upper ? 1 : 0));
    const inwards = inward === 'grid' ? geometricOffsets(this.excluded, delta, this.#upper ? 0 : 1) : [at - this.excluded];
    this.#within = new BernoulliMixture(this.excluded, this.vacuous ? [] : inwards);
  }

  /** ln of the e-process against "the probability does not pass `at`". */
  logBeyond(successes: number, n: number): number {
    return this.#beyond.log(successes, n);
  }

  /** ln of the e-process against "the probability lies delta or more beyond `at`"; `Infinity` where nothing lies there. */
  logWithin(successes: number, n: number): number {
    return this.vacuous ? Infinity : this.#within.log(successes, n);
  }

  /** ln P(as many successes beyond `at`, or more), the probability being `at`: the exact tail of the final look. */
  logTailBeyond(successes: number, n: number): number {
    return this.#upper ? logUpper(successes, n, this.at) : logLower(successes, n, this.at);
  }

  /** ln P(as few successes beyond `at`, or fewer), the probability being delta beyond. */
  logTailWithin(successes: number, n: number): number {
    if (this.vacuous) return -Infinity;
    return this.#upper ? logLower(successes, n, this.excluded) : logUpper(successes, n, this.excluded);
  }

  /**
   * The least extreme count whose exact tail beyond `at` is at most exp(logLevel): as upper side the smallest, as lower
   * side the largest such count. n + 1 or -1 where no count is.
   */
  critical(n: number, logLevel: number): number {
    const sign = this.outward;
    // The search runs over the distance t from the mean outward; tail(t) falls as t grows.
    const mean = n * this.at;
    const start = this.#upper ? Math.ceil(mean) : Math.floor(mean);
    const last = this.#upper ? n + 1 - start : start + 1;
    const tail = (t: number): number => this.logTailBeyond(start + sign * t, n);
    let met = last; // beyond the last count the tail is empty
    let unmet = -1;
    let t = Math.min(last - 1, Math.round(Math.sqrt(-2 * logLevel * mean * (1 - this.at))));
    while (met - unmet > 1) {
      const value = tail(t);
      if (value <= logLevel) met = t;
      else unmet = t;
      // Newton with the slope of the Chernoff bound, the log odds ratio: four or five tails in all. A step out of the
      // bracket bisects.
      const step = Math.trunc((value - logLevel) / this.#slope(start + sign * t, n));
      const next = step !== 0 ? t + step : value <= logLevel ? t - 1 : t + 1;
      t = next > unmet && next < met ? next : unmet + Math.floor((met - unmet) / 2);
    }
    return start + sign * met;
  }

  /** How fast the log tail falls as the count moves one further out, about. */
  #slope(successes: number, n: number): number {
    const ratio = (successes * (1 - this.at)) / ((n - successes) * this.at);
    return Math.max(Math.abs(log(ratio)), 1 / n);
  }
}

import { log } from '../elementary/log.ts';
import { logSumExp } from '../special/log-sum-exp.ts';

/** Bets against the declared variance. */
const STAKES = [0.02, 0.1, 0.5] as const;

const LOG_MEAN = -log(STAKES.length);

/** Factors and products beyond this are turned into logarithms at once. */
const LARGE = 1e100;

/**
 * Guards a declared variance: an e-process against "the variance is at most s^2" that bets on the halved squared
 * differences of successive pairs. Their mean is the variance whatever the mean of the values is, so a true claim about
 * a mean far from its bound does not trip it.
 *
 * @see derived here: (X - X')^2 / 2 is nonnegative with mean Var X, so 1 + eta ((X - X')^2 / (2 s^2) - 1) is a
 *   nonnegative factor of mean at most 1
 */
export class MomentGuard {
  readonly #variance: number;
  readonly #sum = new Float64Array(STAKES.length);
  readonly #product = new Float64Array(STAKES.length).fill(1);
  #first: number | undefined;

  constructor(variance: number) {
    this.#variance = variance;
  }

  /** Takes the next value; values are paired in order of arrival. */
  absorb(x: number): void {
    if (this.#first === undefined) {
      this.#first = x;
      return;
    }
    const difference = x - this.#first;
    this.#first = undefined;
    const ratio = (0.5 * difference * difference) / this.#variance;
    for (let j = 0; j < STAKES.length; j++) {
      const factor = 1 + STAKES[j]! * (ratio - 1);
      if (factor > LARGE) {
        this.#sum[j]! += log(factor);
        continue;
      }
      const product = this.#product[j]! * factor;
      const extreme = product > LARGE || product < 1 / LARGE;
      if (extreme) this.#sum[j]! += log(product);
      this.#product[j] = extreme ? 1 : product;
    }
  }

  /** ln of the e-process. */
  get logE(): number {
    return LOG_MEAN + logSumExp(this.#sum.map((sum, j) => sum + log(this.#product[j]!)));
  }
}

import { cos } from '../elementary/cos.ts';
import { log } from '../elementary/log.ts';
import { logSumExp } from '../special/log-sum-exp.ts';

const FREQUENCIES = 6;
const STAKES = [0.02, 0.05, 0.1, 0.2, 0.4, 0.8] as const;

/** Values multiplied before a logarithm is taken: 0.2^32 and 1.8^32 are far from underflow and overflow. */
const GROUP = 32;

/**
 * An e-process against "uniform on [0, 1]": the mean over j <= 6, both signs and six stakes of prod(1 ± stake cos(pi j
 * U)). Each cosine has mean zero under the uniform law. It needs no alternative to be named, and catches what no one
 * thought of.
 */
export class CosineBets {
  readonly #sum = new Float64Array(2 * FREQUENCIES * STAKES.length);
  /** cos(pi j u) of the values that wait, one row per frequency. */
  readonly #cosines = new Float64Array(FREQUENCIES * GROUP);
  #waiting = 0;
  #undefined = 0;

  absorb(u: number): void {
    const first = cos(Math.PI * u);
    let before = 1;
    let current = first;
    for (let j = 0; j < FREQUENCIES; j++) {
      this.#cosines[j * GROUP + this.#waiting] = current;
      // cos((j + 1) t) = 2 cos t cos(j t) - cos((j - 1) t)
      const next = 2 * first * current - before;
      before = current;
      current = next;
    }
    this.#waiting += 1;
    if (this.#waiting < GROUP) return;
    for (let bet = 0; bet < this.#sum.length; bet++) this.#sum[bet]! += this.#waitingLog(bet);
    this.#waiting = 0;
  }

  /** A value that may be anything: every bet takes the least of its factors. */
  absorbUndefined(): void {
    this.#undefined += 1;
  }

  /** ln of the e-process. */
  get logE(): number {
    const terms = Array.from(this.#sum, (sum, bet) => {
      const doubt = this.#undefined > 0 ? this.#undefined * log(1 - STAKES[(bet >> 1) % STAKES.length]!) : 0;
      return sum + this.#waitingLog(bet) + doubt;
    });
    return logSumExp(terms) - log(terms.length);
  }

  #waitingLog(bet: number): number {
    const stake = (bet & 1 ? -1 : 1) * STAKES[(bet >> 1) % STAKES.length]!;
    const row = Math.floor(bet / (2 * STAKES.length)) * GROUP;
    let product = 1;
    for (let i = 0; i < this.#waiting; i++) product *= 1 + stake * this.#cosines[row + i]!;
    return log(product);
  }
}

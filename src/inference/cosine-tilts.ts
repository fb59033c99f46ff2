import { cos } from '../elementary/cos.ts';
import { log } from '../elementary/log.ts';

/** Directions: a drift to one side, to the middle, to one flank and the other end, and to the shoulders. */
const FREQUENCIES = 4;

/** Values multiplied before a logarithm is taken. */
const GROUP = 32;

/**
 * Likelihood ratios of the densities 1 ± lambda cos(pi j u), j <= 4, against the uniform one. As alternatives of any law, through
 * its probability integral transform, they are what support can exclude without anyone naming a mistake.
 */
export class CosineTilts {
  /** Divergence from the uniform law to each of them, in nats per replicate: lambda^2 / 4 and terms of fourth order. */
  readonly divergence: number;
  readonly names: readonly string[];
  readonly #lambda: number;
  readonly #sum = new Float64Array(2 * FREQUENCIES);
  readonly #product = new Float64Array(2 * FREQUENCIES).fill(1);
  #waiting = 0;

  /**
   * @param d - Resolution; lambda = sqrt(2) d carries as much information as a shift of a normal law by d standard deviations
   * @param of - What is uniform, for the names.
   */
  constructor(d: number, of = 'F') {
    this.#lambda = Math.min(0.9, Math.SQRT2 * d);
    this.divergence = (this.#lambda * this.#lambda) / 4;
    this.names = Array.from({ length: FREQUENCIES }, (_, j) => `density 1 ± ${Number(this.#lambda.toPrecision(3))} cos(${j === 0 ? '' : j + 1}π${of})`);
  }

  absorb(u: number): void {
    const first = cos(Math.PI * u);
    let before = 1;
    let current = first;
    for (let j = 0; j < FREQUENCIES; j++) {
      const tilt = this.#lambda * current;
      this.#product[2 * j]! *= 1 + tilt;
      this.#product[2 * j + 1]! *= 1 - tilt;
      const next = 2 * first * current - before;
      before = current;
      current = next;
    }
    this.#waiting += 1;
    if (this.#waiting < GROUP) return;
    for (let j = 0; j < this.#sum.length; j++) {
      this.#sum[j]! += log(this.#product[j]!);
      this.#product[j] = 1;
    }
    this.#waiting = 0;
  }

  /** ln of the ratios so far. */
  logRatios(): number[] {
    return Array.from(this.#sum, (sum, j) => sum + log(this.#product[j]!));
  }
}

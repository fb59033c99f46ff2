import { log } from '../elementary/log.ts';

/** Values multiplied before a logarithm is taken. */
const GROUP = 8;

/** Beyond this the factor is taken by itself, so that a product of {@link GROUP} factors cannot overflow. */
const HUGE = 1e15;

/**
 * Sums of Catoni's influence phi(lambda (x - center)) with phi(y) = sign(y) ln(1 + |y| + y^2/2), for every center and
 * every lambda > 0. phi grows with y and is odd, so the sum for -lambda is the negative.
 *
 * @see Catoni (2012), Challenging the empirical mean and empirical variance, Ann. Inst. H. Poincare Probab. Statist.
 *   48, section 2
 */
export class InfluenceSums {
  readonly #centers: Float64Array;
  readonly #lambdas: Float64Array;
  readonly #sum: Float64Array;
  readonly #pending = new Float64Array(GROUP);
  #waiting = 0;
  n = 0;

  constructor(centers: readonly number[], lambdas: readonly number[]) {
    this.#centers = Float64Array.from(centers);
    this.#lambdas = Float64Array.from(lambdas);
    this.#sum = new Float64Array(centers.length * lambdas.length);
  }

  absorb(x: number): void {
    this.n += 1;
    this.#pending[this.#waiting++] = x;
    if (this.#waiting < GROUP) return;
    const { length } = this.#lambdas;
    for (let j = 0; j < this.#sum.length; j++) this.#sum[j]! += this.#waitingSum(this.#centers[Math.floor(j / length)]!, this.#lambdas[j % length]!);
    this.#waiting = 0;
  }

  /** Sum of phi(lambda (x - center)) over all values so far, by index of center and lambda. */
  sum(center: number, lambda: number): number {
    return this.#sum[center * this.#lambdas.length + lambda]! + this.#waitingSum(this.#centers[center]!, this.#lambdas[lambda]!);
  }

  #waitingSum(center: number, lambda: number): number {
    let above = 1;
    let below = 1;
    let apart = 0;
    for (let i = 0; i < this.#waiting; i++) {
      const y = lambda * (this.#pending[i]! - center);
      if (y < HUGE && y > -HUGE) {
        // Both products on every pass: a branch on the sign would be mispredicted half of the time.
        const up = Math.max(y, 0);
        const down = Math.max(-y, 0);
        above *= 1 + up + 0.5 * up * up;
        below *= 1 + down + 0.5 * down * down;
      } else {
        apart += y > 0 ? hugeInfluence(y) : -hugeInfluence(-y);
      }
    }
    return log(above) - log(below) + apart;
  }
}

/** ln(1 + y + y^2/2) for huge y, where the square may overflow and the rest is below rounding. */
function hugeInfluence(y: number): number {
  return 2 * log(y) - Math.LN2;
}

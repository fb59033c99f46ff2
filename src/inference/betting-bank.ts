import { log } from '../elementary/log.ts';
import { logSumExp } from '../special/log-sum-exp.ts';
import { slowWeights } from './bernoulli-mixture.ts';

/** Values multiplied before a logarithm is taken. */
const GROUP = 16;

/** Share of the largest admissible bet that is ever staked, so that no factor gets to zero. */
const STAKE = 0.95;

/** Bets against one mean, all in one direction. */
export interface Betting {
  /** The mean that is bet against. */
  readonly center: number;
  /** +1 bets that the mean is larger, -1 that it is smaller. */
  readonly sign: 1 | -1;
  /** The bet that is best for a symmetric variable; further ones are twice as large each, up to what the support allows. */
  readonly first: number;
  /** Bets are also halved, down to this: the best bet for a variable that has all its mass at the ends of its support. */
  readonly smallest: number;
  /** Weight of the first bet, the others sharing the rest; by default 1/((j+1)(j+2)) each. */
  readonly trust?: number;
}

/**
 * E-processes prod(1 + lambda (x - center)) for a variable bounded to [a, b], mixed over a grid of lambda. The factors
 * are nonnegative with mean at most 1 whenever the mean does not lie on the side of the center that is bet on.
 *
 * The order of values is that of arrival and groups are counted from the first value, so how calls are split does not
 * matter.
 */
export class BettingBank {
  readonly #center: Float64Array;
  readonly #lambda: Float64Array;
  readonly #least: Float64Array;
  readonly #logWeight: Float64Array;
  readonly #sum: Float64Array;
  readonly #range: readonly (readonly [number, number])[];
  readonly #pending: Float64Array;
  #waiting = 0;
  #undefined = 0;

  constructor(bettings: readonly Betting[], [a, b]: readonly [number, number]) {
    const center: number[] = [];
    const lambda: number[] = [];
    const least: number[] = [];
    const weight: number[] = [];
    const range: [number, number][] = [];
    for (const { center: at, sign, first, smallest, trust } of bettings) {
      const room = sign > 0 ? at - a : b - at;
      const bets = betSizes(first, smallest, STAKE / room);
      range.push([lambda.length, lambda.length + bets.length]);
      weight.push(...(trust === undefined || bets.length === 1 ? slowWeights(bets.length) : [trust, ...slowWeights(bets.length - 1).map((share) => (1 - trust) * share)]));
      for (const bet of bets) {
        center.push(at);
        lambda.push(sign * bet);
        least.push(log(1 - bet * room));
      }
    }
    this.#center = Float64Array.from(center);
    this.#lambda = Float64Array.from(lambda);
    this.#least = Float64Array.from(least);
    this.#logWeight = Float64Array.from(weight, log);
    this.#sum = new Float64Array(lambda.length);
    this.#range = range;
    // A product of this many factors stays far from overflow even when the support is much wider than a center is far
    // from its end.
    const largest = lambda.reduce((most, bet) => Math.max(most, log(1 + Math.abs(bet) * (b - a))), 1);
    this.#pending = new Float64Array(Math.max(1, Math.min(GROUP, Math.floor(500 / largest))));
  }

  absorb(x: number): void {
    this.#pending[this.#waiting++] = x;
    if (this.#waiting < this.#pending.length) return;
    for (let j = 0; j < this.#sum.length; j++) this.#sum[j]! += log(this.#product(j));
    this.#waiting = 0;
  }

  /** A value that may be anything in the support: each bet takes the least favourable of its factors. */
  absorbUndefined(): void {
    this.#undefined += 1;
  }

  /** ln of the mixture for the betting with this index. */
  log(index: number): number {
    const [from, to] = this.#range[index]!;
    const terms: number[] = [];
    for (let j = from; j < to; j++) {
      const doubt = this.#undefined > 0 ? this.#undefined * this.#least[j]! : 0;
      terms.push(this.#logWeight[j]! + this.#sum[j]! + log(this.#product(j)) + doubt);
    }
    return logSumExp(terms);
  }

  #product(j: number): number {
    const center = this.#center[j]!;
    const lambda = this.#lambda[j]!;
    let product = 1;
    for (let i = 0; i < this.#waiting; i++) product *= 1 + lambda * (this.#pending[i]! - center);
    return product;
  }
}

/** Halvings below the first bet, and doublings above it. */
const HALVINGS = 3;
const DOUBLINGS = 11;

/**
 * The first bet, its halves and doubles in turn, and the limit last. Without halves, a value that is rarely large ruins every
 * bet before the many small ones have paid for it.
 */
function betSizes(first: number, smallest: number, limit: number): number[] {
  const start = Math.min(first, limit);
  const bets = [start];
  for (let j = 1, half = start / 2, twice = start * 2; j <= DOUBLINGS; j++, half /= 2, twice *= 2) {
    if (j <= HALVINGS && half >= smallest / 2) bets.push(half);
    if (twice < limit) bets.push(twice);
  }
  if (limit < Infinity && start < limit) bets.push(limit);
  return bets;
}

import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { logSumExp } from '../special/log-sum-exp.ts';

/** Share of the largest admissible bet that is ever staked, so that no factor gets to zero. */
const STAKE = 0.95;

/** Bets at most; the smallest of forty doublings is far below any delta that can be decided. */
const BETS = 40;

/**
 * An e-process against "the mean of D is at most `center`" (sign +1; at least, sign -1) for D in {-1, 0, 1}: the mean over a grid
 * of bets of prod(1 + lambda (D - center)). The ratio depends on the numbers of wins, losses and ties alone.
 *
 * How many ties there will be is not known, and decides which bet is best: one of delta when there are none, a much larger one
 * when nearly all are. The bets halve from the largest possible to that of the worst case, with equal weights.
 */
export class TernaryMixture {
  readonly #win: Float64Array;
  readonly #tie: Float64Array;
  readonly #loss: Float64Array;
  readonly #terms: Float64Array;
  readonly #logWeight: number;
  readonly #sign: 1 | -1;

  /** @param smallest the best bet where no pair ties, about delta; half of it ends the grid. */
  constructor(center: number, sign: 1 | -1, smallest: number) {
    const room = sign > 0 ? center + 1 : 1 - center;
    const bets: number[] = [];
    for (let bet = STAKE / room; bets.length === 0 || (bet > smallest / 1.5 && bets.length < BETS); bet /= 2) bets.push(sign * bet);
    this.#win = Float64Array.from(bets, (bet) => log1p(bet * (1 - center)));
    this.#tie = Float64Array.from(bets, (bet) => log1p(-bet * center));
    this.#loss = Float64Array.from(bets, (bet) => log1p(-bet * (1 + center)));
    this.#terms = new Float64Array(bets.length);
    this.#logWeight = -log(bets.length);
    this.#sign = sign;
  }

  /** ln of the mixture. A pair of which nothing is known counts as the least favourable of the three. */
  log({ n, wins, losses, open }: DifferenceTotals): number {
    const ups = wins + (this.#sign < 0 ? open : 0);
    const downs = losses + (this.#sign > 0 ? open : 0);
    const ties = n - ups - downs;
    for (let j = 0; j < this.#terms.length; j++) this.#terms[j] = ups * this.#win[j]! + ties * this.#tie[j]! + downs * this.#loss[j]!;
    return this.#logWeight + logSumExp(this.#terms);
  }
}

/** Numbers of pairs: of n, those with D = 1, with D = -1, and those of which nothing is known. The others tie. */
export interface DifferenceTotals {
  readonly n: number;
  readonly wins: number;
  readonly losses: number;
  readonly open: number;
}

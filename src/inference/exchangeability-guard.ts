import { log } from '../elementary/log.ts';
import { logSumExp } from '../special/log-sum-exp.ts';
import { GUARD_ALPHA } from './ledger.ts';

/** Probabilities that the guard bets on, against 1/2: replicates that resemble their neighbour, and two that shun it. */
const BETS = [0.35, 0.48, 0.52, 0.6, 0.75, 0.9] as const;

const LOG_WIN = BETS.map((q) => log(2 * q));
const LOG_LOSS = BETS.map((q) => log(2 * (1 - q)));

/** Evidence from which the report warns. */
const WARNING = 1e4;

/** Of the triples in a run of replicates: how often the first resembled the second more than the third, and less. */
export interface Resemblances {
  readonly closer: number;
  readonly farther: number;
}

/**
 * Resemblances within successive triples (a, b, c): |a - b| < |a - c|, or >. Ties, and triples with an undefined value,
 * say nothing. Values left over at the end are not carried on, so that chunks can be counted apart.
 */
export function resemblances(values: ArrayLike<number>): Resemblances {
  let closer = 0;
  let farther = 0;
  for (let i = 0; i + 2 < values.length; i += 3) {
    const near = Math.abs(values[i]! - values[i + 1]!);
    const far = Math.abs(values[i]! - values[i + 2]!);
    if (near < far) closer += 1;
    else if (near > far) farther += 1;
  }
  return { closer, farther };
}

/** What the guard says: nothing to report, `warning` above 1e4, `invalid` from 1e10. */
export interface GuardState {
  readonly verdict: 'pass' | 'warning' | 'invalid';
  readonly logE: number;
  readonly closer: number;
  readonly farther: number;
}

/**
 * Guards that replicates are exchangeable: an e-process against it, which holds for any law. Swapping b and c swaps the
 * outcomes of a triple, so among triples without a tie each has probability 1/2.
 *
 * It sees dependence between neighbours, not every kind; `invalid` is about the simulator, never about the theory.
 *
 * @example
 * const guard = new ExchangeabilityGuard();
 * guard.absorb(resemblances(chunk));
 * guard.state().verdict // 'pass'
 */
export class ExchangeabilityGuard {
  #closer = 0;
  #farther = 0;

  absorb({ closer, farther }: Resemblances): void {
    this.#closer += closer;
    this.#farther += farther;
  }

  state(): GuardState {
    const terms = BETS.map((_, j) => this.#closer * LOG_WIN[j]! + this.#farther * LOG_LOSS[j]!);
    const logE = logSumExp(terms) - log(BETS.length);
    const verdict = logE >= -log(GUARD_ALPHA) ? 'invalid' : logE >= log(WARNING) ? 'warning' : 'pass';
    return { verdict, logE, closer: this.#closer, farther: this.#farther };
  }
}

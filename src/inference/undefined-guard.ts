import { log } from '../elementary/log.ts';
import { BernoulliMixture } from './bernoulli-mixture.ts';
import { GUARD_ALPHA } from './ledger.ts';

/** The share of undefined outcomes up to which a simulator is held to say something about its observable. */
export const MOST_UNDEFINED = 0.5;

/** The reason of an outcome that the guard made `invalid`. */
export const MOSTLY_UNDEFINED = 'mostly undefined';

/** What it leaves of its level to a guard against a source that starts again. */
export const REPETITION_SHARE = 1e-3;

/** Shares that the guard bets on, less {@link MOST_UNDEFINED}: three quarters, nearly all, all. */
const BEYOND = [0.25, 0.45, 0.5] as const;

/**
 * Guards that outcomes are defined: an e-process against "at most half of them are undefined". Undefined outcomes count against
 * both readings of a claim, so where they prevail hardly any verdict is in reach, and a test would go on to its cap to say so.
 * What is wrong then is the simulator, not the theory.
 *
 * P(ever exceeded | at most half undefined) <= {@link GUARD_ALPHA}. If all are undefined the first look at 64 replicates says so.
 *
 * @see Ville (1939) for the level; with bets on larger shares alone it holds for every smaller share, too (`BernoulliMixture`)
 * @example
 * const guard = new UndefinedGuard();
 * guard.absorb(64, 64);
 * guard.exceeded // true
 */
export class UndefinedGuard {
  readonly #mixture = new BernoulliMixture(MOST_UNDEFINED, BEYOND);
  readonly #limit: number;
  #n = 0;
  #undefined = 0;

  /** @param watched how many guards share the level, each watching an observable of the same replicates; 1 by default. */
  constructor(watched = 1) {
    this.#limit = log(watched) - log(GUARD_ALPHA * (1 - REPETITION_SHARE));
  }

  /** Takes the next n replicates, so many of them without an outcome. */
  absorb(n: number, missing: number): void {
    this.#n += n;
    this.#undefined += missing;
  }

  /** ln of the e-process. */
  get logE(): number {
    return this.#mixture.log(this.#undefined, this.#n);
  }

  get exceeded(): boolean {
    return this.logE >= this.#limit;
  }
}

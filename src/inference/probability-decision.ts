import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { logAddExp } from '../special/log-sum-exp.ts';
import { bernoulliCap } from './bernoulli-cap.ts';
import { BernoulliSide } from './bernoulli-side.ts';
import { checkLevels } from './levels.ts';
import { bernoulliDivergence, plannedReplicates } from './resolution.ts';
import type { Sides } from './sides.ts';
import type { Counts, Levels, Verdict } from './test.ts';

/** Share of alpha and of beta that the looks before the cap spend; the exact final look has the rest. */
const SEQUENTIAL = 0.9;

/** The facts for each side: of one indicator for a probability, of two for a quantile. */
export interface SideCounts {
  readonly lower: Counts;
  readonly upper: Counts;
}

/**
 * The decision about one or two sides of a claim on probabilities. A side that cannot fail (p >= 0, p <= 1) is left
 * out; of two sides, each refutes at half of alpha, and both must be excluded, each at beta, for support.
 *
 * Undefined outcomes count as either: refutation uses the end that favours the claim, support the end that does not. So
 * each number used for refutation bounds the e-process of the true facts from below, whatever they are.
 */
export class ProbabilityDecision {
  readonly planned: number;
  readonly cap: number;
  readonly #lower: BernoulliSide | undefined;
  readonly #upper: BernoulliSide | undefined;
  readonly #refuteAt: number;
  readonly #supportAt: number;
  readonly #refuteTail: number;
  readonly #supportTail: number;

  /**
   * @param inward see {@link BernoulliSide}.
   * @throws {DeclarationError} when no probability keeps the claim, or when no deviation can be excluded on any side, so
   *   that support would say nothing.
   */
  constructor(sides: Sides, levels: Levels, inward: 'point' | 'grid') {
    checkLevels(levels);
    if ((sides.lower !== undefined && sides.lower.at > 1) || (sides.upper !== undefined && sides.upper.at < 0)) {
      throw new DeclarationError({ owner: 'probability test', parameter: 'prediction', value: sides, condition: 'must be a probability', advice: 'nothing can keep this claim' });
    }
    this.#lower = sides.lower !== undefined && sides.lower.at > 0 ? new BernoulliSide('lower', sides.lower, inward) : undefined;
    this.#upper = sides.upper !== undefined && sides.upper.at < 1 ? new BernoulliSide('upper', sides.upper, inward) : undefined;
    const all = [this.#lower, this.#upper].filter((side) => side !== undefined);
    const informative = all.filter((side) => !side.vacuous);
    if (informative.length === 0) {
      throw new DeclarationError({ owner: 'probability test', parameter: 'sides', value: sides, condition: 'must leave room for a deviation of delta', advice: 'the claim is vacuous here' });
    }
    this.#refuteAt = -log(SEQUENTIAL * levels.alpha);
    this.#supportAt = -log(SEQUENTIAL * levels.beta);
    this.#refuteTail = log(((1 - SEQUENTIAL) * levels.alpha) / all.length);
    this.#supportTail = log((1 - SEQUENTIAL) * levels.beta);
    const divergence = Math.min(...informative.map((side) => bernoulliDivergence(side.at, side.excluded - side.at)));
    this.planned = plannedReplicates(divergence, levels.beta, informative.length === 2);
    const key = [...all.flatMap((side) => [side.outward, side.at, side.excluded]), levels.alpha, levels.beta].join(' ');
    this.cap = bernoulliCap(key, all, { refute: this.#refuteTail, support: this.#supportTail });
  }

  /** ln of the e-process against the claim: the mean of the sides' e-processes, or that of the only side. */
  logE({ lower, upper }: SideCounts): number {
    const below = this.#lower?.logBeyond(lower.hi, lower.n);
    const above = this.#upper?.logBeyond(upper.lo, upper.n);
    if (below === undefined) return above!;
    return above === undefined ? below : logAddExp(below, above) - Math.LN2;
  }

  /**
   * The verdict after `n` replicates, of which the final look is one at `n = cap`; undefined to go on. Refutation goes
   * first.
   */
  verdict(counts: SideCounts, logE: number): { readonly verdict: Verdict; readonly reason?: string } | undefined {
    if (logE >= this.#refuteAt) return { verdict: 'refuted' };
    const { lower, upper } = counts;
    const within = Math.min(this.#lower?.logWithin(lower.lo, lower.n) ?? Infinity, this.#upper?.logWithin(upper.hi, upper.n) ?? Infinity);
    if (within >= this.#supportAt) return { verdict: 'supported' };
    if (Math.max(lower.n, upper.n) < this.cap) return undefined;
    const beyond = Math.min(this.#lower?.logTailBeyond(lower.hi, lower.n) ?? 0, this.#upper?.logTailBeyond(upper.lo, upper.n) ?? 0);
    if (beyond <= this.#refuteTail) return { verdict: 'refuted', reason: 'final look' };
    const outside = Math.max(this.#lower?.logTailWithin(lower.lo, lower.n) ?? -Infinity, this.#upper?.logTailWithin(upper.hi, upper.n) ?? -Infinity);
    if (outside <= this.#supportTail) return { verdict: 'supported', reason: 'final look' };
    return { verdict: 'inconclusive', reason: lower.lo < lower.hi || upper.lo < upper.hi ? 'undefined outcomes' : 'cap' };
  }
}

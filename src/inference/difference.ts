import { log } from '../elementary/log.ts';
import { DeclarationError, DomainError } from '../errors.ts';
import { checkLevels } from './levels.ts';
import { boundedIncrement, halfWidth, type IncrementBound } from './mean-interval.ts';
import { logAgainst, openVerdict, type Evidence } from './open-decision.ts';
import { meanDivergence, openCap, plannedReplicates } from './resolution.ts';
import type { Side, Sides } from './sides.ts';
import { TernaryMixture, type DifferenceTotals } from './ternary-mixture.ts';
import { CONFIDENCE, outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** A claim about P(first wins) - P(second wins) over pairs of replicates. */
export interface DifferenceClaim {
  /** Such as `sides('at-least', 0.02, 0.02)`: the first wins more often by .02, and support excludes that it does not at all. */
  readonly sides: Sides;
  /** Share of the pairs that do not tie, at most; sizes the plan and the cap, never the validity. By default 1. */
  readonly discordant?: number;
}

/**
 * Sequential test of a claim about the difference of two methods on pairs of replicates, of which one wins, loses or ties. With
 * wins counted as 1 against 0 it compares two probabilities: P(A) - P(B) = P(A and not B) - P(B and not A).
 *
 * Exact for pairs on common random numbers and for independent ones alike. Ties carry no evidence about which method is better, and
 * full evidence that neither is better by delta: methods that never differ are found "not worse" in ln(1/beta)/delta pairs.
 *
 * @throws {DeclarationError} for a difference outside [-1, 1] or sides that exclude nothing.
 * @example
 * const test = differenceTest({ sides: sides('at-least', 0, 0.02) }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb({ n: 64, wins: 10, losses: 9, open: 0 });
 * @see Waudby-Smith and Ramdas (2024), section 4, for betting; derived here that nothing better exists: for D in {-1, 0, 1} every
 *   e-value against "mean of D at most m" is below some 1 + lambda (D - m). For independent pairs with equal probabilities p the
 *   information about a difference delta is delta^2 / (4 p (1 - p)), that of two samples of n each.
 */
export function differenceTest(claim: DifferenceClaim, levels: Levels): DifferenceTest {
  return new DifferenceTest(claim, levels);
}

export class DifferenceTest implements SequentialTest<DifferenceTotals> {
  readonly planned: number;
  readonly cap: number;
  readonly #levels: Levels;
  readonly #beyond: readonly TernaryMixture[];
  readonly #within: readonly TernaryMixture[];
  readonly #bound: IncrementBound = boundedIncrement(2);
  readonly #scale: number;
  #n = 0;
  #wins = 0;
  #losses = 0;
  #open = 0;

  constructor({ sides, discordant = 1 }: DifferenceClaim, levels: Levels) {
    checkLevels(levels);
    const owner = 'difference test';
    const { lower, upper } = sides;
    if ((lower !== undefined && lower.at > 1) || (upper !== undefined && upper.at < -1)) {
      throw new DeclarationError({ owner, parameter: 'prediction', value: sides, condition: 'must lie in [-1, 1]', advice: 'nothing can keep this claim' });
    }
    if (!(discordant > 0 && discordant <= 1)) throw new DeclarationError({ owner, parameter: 'discordant', value: discordant, condition: 'must lie in (0, 1]' });
    const present: [Side, 1 | -1][] = [];
    if (lower !== undefined && lower.at > -1) present.push([lower, -1]);
    if (upper !== undefined && upper.at < 1) present.push([upper, 1]);
    const informative = present.filter(([side, outward]) => Math.abs(side.at + outward * side.delta) < 1);
    if (informative.length === 0) {
      throw new DeclarationError({ owner, parameter: 'sides', value: sides, condition: 'must leave room for a deviation of delta', advice: 'the claim is vacuous here' });
    }
    this.#beyond = present.map(([side, outward]) => new TernaryMixture(side.at, outward, side.delta));
    this.#within = informative.map(([side, outward]) => new TernaryMixture(side.at + outward * side.delta, outward > 0 ? -1 : 1, side.delta));
    const divergence = Math.min(...informative.map(([side]) => meanDivergence(side, Math.sqrt(discordant), 2)));
    this.planned = plannedReplicates(divergence, levels.beta, informative.length === 2);
    // Some eight bets share the evidence.
    this.cap = openCap(divergence, { alpha: levels.alpha / 8, beta: levels.beta / 8 });
    this.#levels = levels;
    this.#scale = Math.sqrt((2 * -log(1 - CONFIDENCE)) / this.planned / discordant);
  }

  /** @throws {DomainError} unless the totals are integers with wins + losses + open <= n. */
  absorb({ n, wins, losses, open }: DifferenceTotals): void {
    const whole = [n, wins, losses, open].every((count) => Number.isSafeInteger(count) && count >= 0);
    if (!(whole && wins + losses + open <= n)) {
      throw new DomainError({ owner: 'difference test', parameter: 'totals', value: { n, wins, losses, open }, condition: 'must be integers with wins + losses + open <= n' });
    }
    this.#n += n;
    this.#wins += wins;
    this.#losses += losses;
    this.#open += open;
  }

  look(): Outcome | undefined {
    const evidence = this.#evidence();
    const logE = logAgainst(evidence);
    const verdict = openVerdict(logE, evidence.within, this.#levels);
    if (verdict !== undefined) return this.#outcome(verdict, undefined, logE);
    if (this.#n < this.cap) return undefined;
    return this.#outcome('inconclusive', this.#open > 0 ? 'undefined outcomes' : 'cap', logE);
  }

  stop(reason: string, confidence?: number): Outcome {
    return this.#outcome('inconclusive', reason, logAgainst(this.#evidence()), confidence);
  }

  #evidence(): Evidence {
    const totals = { n: this.#n, wins: this.#wins, losses: this.#losses, open: this.#open };
    return { beyond: this.#beyond.map((mixture) => mixture.log(totals)), within: this.#within.map((mixture) => mixture.log(totals)) };
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number, confidence?: number): Outcome {
    const n = this.#n;
    const end = (wins: number, losses: number, sign: 1 | -1): number => {
      const mean = (wins - losses) / n;
      const squares = Math.max(0, wins + losses - n * mean * mean);
      return Math.min(1, Math.max(-1, mean + sign * halfWidth({ n, squares }, this.#bound, this.#scale, confidence)));
    };
    return outcome(verdict, reason, {
      replicates: n,
      logE,
      estimate: n > 0 ? (this.#wins - this.#losses) / n : null,
      interval: n > 0 ? [end(this.#wins, this.#losses + this.#open, -1), end(this.#wins + this.#open, this.#losses, 1)] : [null, null],
      undefinedOutcomes: this.#open,
    });
  }
}

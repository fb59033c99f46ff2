/**
 * E-processes against a mutant, on the facts that decided its claim. Where the claim names a number they bet on it: of all bets that
 * is the one that grows fastest where the claim is true.
 */
import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { BernoulliMixture, geometricOffsets } from '../inference/bernoulli-mixture.ts';
import { BettingBank } from '../inference/betting-bank.ts';
import { CountTotal } from '../inference/count-total.ts';
import { InfluenceSums } from '../inference/influence-sums.ts';
import type { Law } from '../inference/laws/law-family.ts';
import { lawFamily } from '../inference/laws/registry.ts';
import type { LawAt } from '../protocol/law.ts';
import type { Counts } from '../inference/test.ts';
import { logSumExp } from '../special/log-sum-exp.ts';
import type { Contested } from './score-limits.ts';

/** Evidence against one mutant at one point: `E >= 1/alpha` happens with probability at most alpha if the mutant is true. */
export interface Against<Facts> {
  absorb(facts: Facts): void;
  /** Natural log of the e-process; Infinity where the facts, or the mutant itself, are impossible. */
  logE(): number;
}

/** A limit of 0.3 that is wrong may be wrong by little: bets at the claim's own number, and half as far, a quarter as far, ... */
const HALVINGS = 7;

/** Evidence about a probability, from counts of its indicator. Undefined outcomes count for the mutant. */
export function probabilityAgainst({ side, at, claimed, exact }: Contested, delta: number): Against<Counts> {
  const total = new CountTotal('mutant');
  const absorb = (counts: Counts): void => total.add(counts);
  if (side === 'lower' ? at > 1 : at < 0) return { absorb, logE: () => Infinity };
  if (side === 'lower' ? at <= 0 : at >= 1) return { absorb, logE: () => 0 };
  const mixture = new BernoulliMixture(at, offsets({ side, at, exact, ...(claimed === undefined ? {} : { claimed }) }, delta));
  return { absorb, logE: () => mixture.log(side === 'lower' ? total.hi : total.lo, total.n) };
}

function offsets({ side, at, claimed, exact }: Contested, delta: number): readonly number[] {
  if (claimed === undefined) return geometricOffsets(at, delta, side === 'lower' ? 0 : 1);
  const shift = Math.min(1, Math.max(0, claimed)) - at;
  return exact ? [shift] : Array.from({ length: HALVINGS + 1 }, (_, j) => shift / 2 ** j);
}

/** What is known of a value whose mean is claimed. */
export interface Variable {
  readonly sd: number;
  readonly support?: readonly [number, number];
}

/** Evidence about a mean: by betting where the value has a support, by Catoni's influence where it has a variance. */
export function meanAgainst(contest: Contested, delta: number, { sd, support }: Variable): Against<ArrayLike<number>> {
  const { side, at, claimed } = contest;
  const shift = claimed === undefined ? delta : Math.abs(claimed - at);
  return support === undefined ? variedMean(contest, shift, sd) : boundedMean({ side, at, exact: contest.exact }, shift, sd, support);
}

function boundedMean({ side, at, exact }: Contested, shift: number, sd: number, support: readonly [number, number]): Against<ArrayLike<number>> {
  const [a, b] = support;
  if (side === 'lower' ? at > b : at < a) return { absorb: () => undefined, logE: () => Infinity };
  if (side === 'lower' ? at <= a : at >= b) return { absorb: () => undefined, logE: () => 0 };
  const bank = new BettingBank(
    [{ center: at, sign: side === 'lower' ? -1 : 1, first: shift / (sd * sd + shift * shift), smallest: shift / ((at - a) * (b - at)), ...(exact ? { trust: TRUST } : {}) }],
    support,
  );
  return {
    absorb: (values) => {
      for (let i = 0; i < values.length; i++) {
        const x = values[i]!;
        if (Number.isFinite(x)) bank.absorb(x);
        else bank.absorbUndefined();
      }
    },
    logE: () => bank.log(0),
  };
}

/** Weight of the bet that is best where the claim is true. */
const TRUST = 0.8;

/** Beyond this many standard deviations a larger bet gains less than its compensation costs. */
const FAR = 1.5;

function variedMean({ side, at, exact, claimed }: Contested, shift: number, sd: number): Against<ArrayLike<number>> {
  const factors = exact ? [1, 0.5] : claimed === undefined ? [1, 4, 16, 64] : [1, 0.5, 0.25, 0.125];
  const lambdas = factors.map((factor) => Math.min(factor * shift, FAR * sd) / (sd * sd));
  const weights = exact ? [TRUST, 1 - TRUST] : factors.map(() => 1 / factors.length);
  const influence = new InfluenceSums([at], lambdas);
  const sign = side === 'lower' ? -1 : 1;
  let undefinedOutcomes = 0;
  return {
    absorb: (values) => {
      for (let i = 0; i < values.length; i++) {
        const x = values[i]!;
        if (Number.isFinite(x)) influence.absorb(x);
        else undefinedOutcomes += 1;
      }
    },
    // An undefined value of an unbounded variable may have been anything: nothing follows.
    logE: () =>
      undefinedOutcomes > 0
        ? 0
        : logSumExp(lambdas.map((lambda, j) => log(weights[j]!) + sign * influence.sum(0, j) - (influence.n * lambda * lambda * sd * sd) / 2)),
  };
}

/**
 * The likelihood ratio of the claimed law to the mutant's. Parameters that make no law are impossible, like a probability above 1.
 *
 * @returns undefined where the mutant says nothing: a parameter is not finite, or the family another.
 */
export function lawAgainst(claimed: LawAt, mutant: LawAt): Against<ArrayLike<number>> | undefined {
  if (claimed.law !== mutant.law || !Object.values(mutant.parameters).every(Number.isFinite)) return undefined;
  const truth = lawFamily(claimed.law).at(claimed.parameters);
  const rival = lawAt(mutant);
  if (rival === undefined) return { absorb: () => undefined, logE: () => Infinity };
  let sum = 0;
  let undefinedOutcomes = 0;
  return {
    absorb: (values) => {
      for (let i = 0; i < values.length; i++) {
        const x = values[i]!;
        if (Number.isFinite(x)) sum += truth.logDensity(x) - rival.logDensity(x);
        else undefinedOutcomes += 1;
      }
    },
    // NaN: a value that neither law allows tells nothing between them.
    logE: () => (undefinedOutcomes > 0 || Number.isNaN(sum) ? 0 : sum),
  };
}

function lawAt({ law, parameters }: LawAt): Law | undefined {
  try {
    return lawFamily(law).at(parameters);
  } catch (error) {
    if (error instanceof DeclarationError) return undefined;
    throw error;
  }
}

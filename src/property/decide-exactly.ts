/** A claim about any program of finite draws, decided by walking every outcome: for what is small enough to need no sample. */
import type { ExactPrediction } from '../claim/enclosure.ts';
import { hasEnds } from '../claim/position.ts';
import { Fraction } from '../elementary/fraction.ts';
import { DeclarationError } from '../errors.ts';
import { checkSupport, outsideOf } from '../inference/bounded-mean.ts';
import type { Draws } from '../protocol/draws.ts';
import type { PointClaim, Reading } from './claims/point-claim.ts';
import { type Enumeration, enumerate, type EnumerateOptions } from './enumerate.ts';
import { compared, type Comparison, textOf } from './exact-comparison.ts';
import { rationalValue } from './rational-value.ts';
import { refusePromise } from './refuse-promise.ts';
import { isRefusal, shownError } from './shown-error.ts';
import { undefinednessOf } from './undefined-value.ts';
import { NOT_A_FUNCTION, UnrepeatableError } from './unrepeatable.ts';

/** What walking every outcome says of a claim. */
export interface ExactFinding {
  /** Without any doubt, but for 'invalid': some outcome has no value, or the program is not a function of its draws. */
  readonly verdict: Comparison['verdict'] | 'invalid';
  /** Why; empty where it is 'exact'. */
  readonly reason: string;
  /** The statement, in words. */
  readonly claim: string;
  /** The probability or mean, as a fraction; empty where some outcome has no value. */
  readonly value: string;
  /** What the claim says of it. */
  readonly claimed: string;
  /** Equally likely paths; 0 where the program is not a function of its draws. */
  readonly paths: bigint;
  /** What the first path that threw said, or what differed when it was walked again. */
  readonly firstError?: string;
}

/**
 * Decides a claim about a probability or a mean over all outcomes of a program: no replicates, no error level.
 *
 * A number of the claim stands for the fraction of small denominator to which it is the nearest double, 1/3 for a third, or else
 * for itself; so do the values of the program.
 *
 * @param run - As an experiment's, but with finite draws only: `below`, and what is made of it.
 * @throws {DeclarationError} for a claim about anything else, for a promise, and as `enumerate` does.
 * @see derived here: a double stands for the convergent of its continued fraction to which it is nearest (Legendre)
 * @example decideExactly((draws) => draws.below(6) + draws.below(6) === 10, claims.probability.equals(1 / 36)).verdict // => 'exact'
 */
export function decideExactly<Claimed, Value extends Claimed & (boolean | number)>(run: (draws: Draws) => Value, claim: PointClaim<Claimed>, options: EnumerateOptions = {}): ExactFinding {
  const { text, relation, predicted, estimand, reading, support } = claim;
  if (estimand === undefined || relation === undefined || predicted === undefined || (typeof predicted === 'object' && 'law' in predicted)) {
    throw new DeclarationError({ owner: 'decideExactly', parameter: 'claim', value: text, condition: 'must be about a probability or a mean to be decided by enumeration' });
  }
  if (support !== undefined) checkSupport(support);
  let fault: 'wrong type' | 'support' | undefined;
  let firstError: string | undefined;
  const outcome = (draws: Draws): string => {
    let value: unknown;
    try {
      value = run(draws);
    } catch (error) {
      if (isRefusal(error)) throw error;
      firstError ??= shownError(error);
      return 'threw';
    }
    refusePromise(options.owner ?? 'decideExactly', value);
    // Only strings of numbers and truths are read below.
    if (reading === 'any') return undefinednessOf(value) === undefined ? 'true' : 'NaN';
    fault ??= faultOf(reading, value, support);
    return typeof value === 'object' || typeof value === 'function' ? 'NaN' : String(value);
  };
  const claimed: ExactPrediction = typeof predicted === 'number' ? stoodFor(predicted) : { lo: stoodFor(predicted.lo), hi: stoodFor(predicted.hi) };
  let walked: Enumeration<string>;
  try {
    walked = enumerate(outcome, options);
  } catch (error) {
    if (!(error instanceof UnrepeatableError)) throw error;
    return { verdict: 'invalid', reason: NOT_A_FUNCTION, claim: text, value: '', claimed: textOf(claimed), paths: 0n, firstError: error.message };
  }
  const { law, paths } = walked;
  let value = Fraction.zero;
  let undefinedMass = Fraction.zero;
  let rounded: string | undefined;
  for (const [shown, mass] of law) {
    const one = readAs(reading, shown);
    if (one !== undefined && rationalValue(Number(shown)) === undefined && Number.isFinite(Number(shown))) rounded ??= shown;
    if (one === undefined) undefinedMass = undefinedMass.add(mass);
    else value = value.add(mass.multiply(one));
  }
  const found = { claim: text, claimed: textOf(claimed), paths, ...(firstError === undefined ? {} : { firstError }) };
  if (fault !== undefined) return { verdict: 'invalid', reason: fault, value: '', ...found };
  if (!undefinedMass.equals(Fraction.zero)) return { verdict: 'invalid', reason: `undefined outcomes of probability ${undefinedMass}`, value: '', ...found };
  const { verdict, reason } = compared(relation, value, claimed, estimand === 'probability' ? [Fraction.zero, Fraction.one] : support?.map(stoodFor));
  const near = verdict === 'refuted' && rounded !== undefined && isWithinRounding(value, claimed);
  return { verdict, reason: near ? `${reason}; ${roundedBy(rounded!)}` : reason, value: String(value), ...found };
}

/** Relative size of what the rounding of a few operations on doubles leaves. */
const ROUNDING = 1e-12;

/** Whether a value is off an end of the claim by no more than the rounding of doubles. */
function isWithinRounding(value: Fraction, claimed: ExactPrediction): boolean {
  const ends = hasEnds(claimed) ? [claimed.lo, claimed.hi] : [claimed];
  const scale = Math.max(Math.abs(value.toNumber()), Number.MIN_VALUE);
  return ends.some((end) => end instanceof Fraction && Math.abs(value.subtract(end).toNumber()) <= ROUNDING * scale);
}

function roundedBy(shown: string): string {
  return `the program's values are doubles, ${shown} among them, and are added up as they are: rounding, of about 1e-16 of each, is all that differs; return integers or fractions (i / 10 for i * 0.1), and the comparison is exact`;
}

/** Why nothing follows from a value, as where it is sampled: it is no number or truth, or lies outside the support that is declared. */
function faultOf(reading: Reading, value: unknown, support: readonly [number, number] | undefined): 'wrong type' | 'support' | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return 'wrong type';
  const x = Number(value);
  if (!Number.isFinite(x)) return undefined;
  if (reading === 'indicator' && x !== 0 && x !== 1) return 'wrong type';
  return support !== undefined && outsideOf(support, x) ? 'support' : undefined;
}

/** The fraction that a double is written for. @throws {DomainError} unless it is finite */
function stoodFor(x: number): Fraction {
  return rationalValue(x) ?? Fraction.fromNumber(x);
}

/** What an outcome adds to the estimand; undefined where it has no such value. */
function readAs(reading: Reading, shown: string): Fraction | undefined {
  const value = shown === 'true' ? 1 : shown === 'false' ? 0 : shown === '' ? NaN : Number(shown);
  if (reading === 'any') return Number.isFinite(value) ? Fraction.zero : Fraction.one;
  if (!Number.isFinite(value) || (reading === 'indicator' && value !== 0 && value !== 1)) return undefined;
  return stoodFor(value);
}

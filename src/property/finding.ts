/** The result of holding one claim against one experiment, and how it reads. */
import { SAME_STREAM } from '../inference/repetition-guard.ts';
import type { Verdict } from '../inference/test.ts';
import { MOSTLY_UNDEFINED } from '../inference/undefined-guard.ts';
import { GENERATOR_MOVED } from '../random/handed-random.ts';
import { NOT_A_FUNCTION } from './unrepeatable.ts';

/** Replicates whose outcome is undefined, by the way in which they were. */
export interface UndefinedOutcomes {
  /** Calls that threw. */
  readonly thrown: number;
  /** Values that are NaN; where anything may be returned, `undefined` and `null` too. */
  readonly notANumber: number;
  /** Values that are infinite where a finite number was asked for. */
  readonly infinite: number;
}

/** What walking every outcome found: fractions, without any error. */
export interface EnumeratedEvidence {
  /** Equally likely paths; a double, exact up to 2^53. 0 where the program is not a function of its draws. */
  readonly paths: number;
  /** The probability or mean; empty where some outcome has no value. */
  readonly value: string;
  /** What the claim says of it. */
  readonly claimed: string;
}

/** What was decided, with the evidence that it rests on. */
export interface Finding {
  /** The statement, in words. */
  readonly claim: string;
  /** Name of the experiment. */
  readonly experiment: string;
  /** How it ended; 'exact' where every outcome was walked and the claim holds. */
  readonly verdict: Verdict | 'exact';
  /** Why, where the verdict alone does not say it: 'cap', 'budget', 'interrupted', 'not exchangeable', 'wrong type', … */
  readonly reason?: string;
  /** Where every outcome was walked instead of sampled. */
  readonly enumerated?: EnumeratedEvidence;
  /** Replicates that were run, a multiple of 64; none where every outcome was walked. */
  readonly replicates: number;
  /** Natural log of the e-process against the claim. */
  readonly logE: number;
  /** Plain estimate of the estimand; null where there is none. Stopping biases it: the interval is the statement. */
  readonly estimate: number | null;
  /** Confidence interval at 99.9 %, valid at the stopping time. */
  readonly interval: readonly [number | null, number | null];
  /** Deviation that a supported verdict excludes; null where it excludes named alternatives, or every other value. */
  readonly delta: number | null;
  /** What a supported verdict excludes, in words. */
  readonly excludes: string;
  /** P(refuted | claim true) is at most this. */
  readonly alpha: number;
  /** P(supported | a deviation of delta or more) is at most this. */
  readonly beta: number;
  /** Replicates without a value; they count against both readings of the claim. */
  readonly undefinedOutcomes: number;
  /** The same, by cause. */
  readonly undefinedBy: UndefinedOutcomes;
  /** What the first replicate that threw said. */
  readonly firstError?: string;
  /** Replicates that a green verdict needs on average. */
  readonly planned: number;
  /** Replicates at which the test ends at the latest. */
  readonly cap: number;
  /** What is suspicious, and no verdict. */
  readonly warnings: readonly string[];
  /** As given. */
  readonly seed: number | string;
  /** Streams of the arms in hexadecimal: replicate i depends on (key, i) alone. */
  readonly keys: readonly string[];
  /** Seed and experiment: what must be given again to see the same finding. */
  readonly token: string;
  /** Several lines that name the evidence and the one thing to change. */
  message(): string;
}

/** A number with the digits that a reader can use. */
export function shownNumber(x: number | null): string {
  if (x === null) return '?';
  if (!Number.isFinite(x) || Number.isInteger(x)) return String(x);
  return String(Number(x.toPrecision(4)));
}

/** The lines of {@link Finding.message}. */
export function findingMessage(finding: Omit<Finding, 'message'>): string {
  if (finding.enumerated !== undefined) return enumeratedMessage(finding, finding.enumerated);
  const { claim, experiment, verdict, reason, logE, excludes, alpha, beta, undefinedBy, warnings, token } = finding;
  const undefinedTotal = finding.undefinedOutcomes;
  const lines = [
    `${verdict}${reason === undefined ? '' : ` (${reason})`}: ${experiment}: ${claim}`,
    `  ${seen(finding)}`,
    `  evidence against the claim: log E = ${shownNumber(logE)}, refuted from ${shownNumber(threshold(alpha))} (alpha ${shownNumber(alpha)})`,
  ];
  if (verdict === 'supported') lines.push(`  ${excludes} would have passed with probability at most ${beta}`);
  if (undefinedTotal > 0) {
    const { thrown, notANumber, infinite } = undefinedBy;
    const first = finding.firstError === undefined ? '' : `; the first error: ${finding.firstError}`;
    lines.push(`  undefined outcomes: ${undefinedTotal} (${thrown} thrown, ${notANumber} NaN, ${infinite} infinite), counted against both readings${first}`);
  }
  for (const warning of warnings) lines.push(`  warning: ${warning}`);
  lines.push(`  ${advice(finding)}`, `  replay: ${token}`);
  return lines.join('\n');
}

/** What was seen; of a quantile the ends that are proved, if any, and no estimate. */
function seen({ estimate, interval: [lo, hi], replicates }: Omit<Finding, 'message'>): string {
  if (estimate !== null) return `seen ${shownNumber(estimate)} in ${replicates} replicates, 99.9 % interval [${shownNumber(lo)}, ${shownNumber(hi)}]`;
  if (lo === null && hi === null) return `seen ${replicates} replicates`;
  return `seen ${replicates} replicates, 99.9 % interval [${shownNumber(lo ?? -Infinity)}, ${shownNumber(hi ?? Infinity)}]`;
}

/** The same where every outcome was walked. */
function enumeratedMessage(finding: Omit<Finding, 'message'>, { paths, value, claimed }: EnumeratedEvidence): string {
  const { claim, experiment, verdict, reason, firstError, token } = finding;
  return [
    `${verdict}${reason === undefined ? '' : ` (${reason})`}: ${experiment}: ${claim}`,
    `  ${paths === 0 ? 'no path is the same each time' : `all ${paths} equally likely paths`}: ${value === '' ? 'no value' : `the value is ${value}`}, the claim says ${claimed}`,
    ...(firstError === undefined ? [] : [`  the first error: ${firstError}`]),
    `  ${verdict === 'invalid' ? (INVALID[reason ?? ''] ?? 'make every outcome a value that the claim can be about') : advice(finding)}`,
    `  replay: ${token}, exhaustive`,
  ].join('\n');
}

/** -ln alpha, for people; nothing is decided by it. */
function threshold(alpha: number): number {
  let nats = 0;
  let rest = alpha;
  // Halving keeps to + - * /, so that a message is the same text on every platform.
  while (rest < 1) {
    rest *= 2;
    nats += Math.LN2;
  }
  return nats - (rest - 1) * Math.LN2;
}

function advice({ verdict, reason, planned, cap, undefinedOutcomes }: Omit<Finding, 'message'>): string {
  const need = Number.isFinite(planned) ? `about ${planned} replicates on average and ${cap} at most` : `${cap} replicates`;
  switch (verdict) {
    case 'supported':
    case 'exact':
      return 'nothing to change';
    case 'refuted':
      return 'change the claim or the program: they disagree';
    case 'invalid':
      return INVALID[reason ?? ''] ?? 'change the program: an assumption of the test failed, so nothing follows for the claim';
    default:
      if (undefinedOutcomes > 0) return 'make the undefined outcomes defined: any value that they might have had leaves the claim open';
      return reason === 'cap' ? 'declare a wider deviation, or what more is known of the value' : `raise the budget: a verdict needs ${need}`;
  }
}

const INVALID: Readonly<Record<string, string>> = {
  'not exchangeable': 'make replicates independent: neighbours resemble each other more than chance allows',
  [NOT_A_FUNCTION]: 'draw from the argument alone and keep nothing from one call to the next: the same draws gave different outcomes',
  [SAME_STREAM]: 'draw from the argument of each call: a generator of its own starts again, and repeats its values',
  'generator kept': 'draw from the argument of each call: a generator was kept from an earlier replicate',
  [GENERATOR_MOVED]: 'draw from the argument of each call where it stands: a program that seeks may be given the same stream twice',
  'wrong type': 'return the type that the claim is about',
  deadline: 'make a replicate faster, or allow it more time',
  [MOSTLY_UNDEFINED]: 'make the undefined outcomes defined: there are more of them than of any other',
  'moment bound': 'declare a larger sd: the values vary more than it allows',
  support: 'declare a wider support: a value lies outside it',
  'undefined outcomes': 'make the undefined outcomes defined, or declare a support: an unbounded value might have been anything',
};

/** Matchers for vitest's expect. Importing this module registers them and their types. */
import { expect } from 'vitest';
import { agreement } from '../property/claims/agreement.ts';
import { follows, type FollowsOptions } from '../property/claims/follows.ts';
import { mean, type MeanKnowledge } from '../property/claims/mean.ts';
import { lowerRisk, type RiskKnowledge } from '../property/claims/ordering.ts';
import type { PointClaim } from '../property/claims/point-claim.ts';
import { type Event, neverFails, probability } from '../property/claims/probability.ts';
import { quantile, type QuantileOptions } from '../property/claims/quantile.ts';
import type { Within } from '../property/claims/within.ts';
import { UsageError } from '../errors.ts';
import { apart, paired, type Run } from '../property/experiment.ts';
import type { LawAt } from '../protocol/law.ts';
import { type Bound, claimOf } from './bound.ts';
import { asExpected } from './evidence.ts';
import { decisionOf, judge, occasionOf } from './judge.ts';
import { stageOf, type Task } from './stage.ts';
import { statError } from './stat-error.ts';
import { holds, SHARPNESS, type Sharpness, type Statement, type Subject } from './statement.ts';

/** In which respect two programs must agree. */
export type Respect = { readonly in?: 'probability' | 'law' } | { readonly in: 'mean'; readonly support?: readonly [number, number]; readonly sd?: number };

/** A matcher for programs whose replicates are values of this type; for anything else there is none. */
type For<T, Value, Matcher> = T extends Subject<Value> ? Matcher : never;

/** The matchers. Each must be awaited; each is about a function that makes one replicate from a source of randomness. */
export interface StatisticalMatchers<T = unknown> {
  /**
   * The probability of an event: `true` or 1.
   *
   * @example
   * const coin = experiment((random) => random.uniform() < 0.5);
   * await expect(coin).toHaveProbability(0.5);
   * await expect(coin).toHaveProbability({ atLeast: 0.45 }, { within: 0.05 });
   * @example await expect((random: Random) => random.below(6) + random.below(6) === 10).toHaveProbability(1 / 36, { exhaustive: true })
   */
  toHaveProbability: For<T, Event, (expected: Bound & Within, options?: Within & Sharpness) => Promise<void>>;
  /**
   * The mean of a number, of which the support or a bound on the standard deviation must be known.
   *
   * @example await expect((random: Random) => random.uniform()).toHaveMean(0.5, { support: [0, 1] })
   */
  toHaveMean: For<T, number, (expected: Bound, options: MeanKnowledge & Sharpness) => Promise<void>>;
  /**
   * The median of a number, or of a time that may be censored at `horizon`.
   *
   * @example await expect((random: Random) => random.uniform()).toHaveMedian({ between: [0.45, 0.55] })
   */
  toHaveMedian: For<T, number, (expected: Bound & QuantileOptions, options?: QuantileOptions & Sharpness) => Promise<void>>;
  /**
   * A quantile, by its level in (0, 1).
   *
   * @example await expect((random: Random) => random.uniform()).toHaveQuantile(0.9, { atMost: 0.95 })
   */
  toHaveQuantile: For<T, number, (level: number, expected: Bound & QuantileOptions, options?: QuantileOptions & Sharpness) => Promise<void>>;
  /**
   * The whole law of a number: see `follows` for what support excludes.
   *
   * @example await expect((random: Random) => random.uniform()).toFollow(law.uniform(), { killing: [law.beta(1.1, 1)] })
   */
  toFollow: For<T, number, (law: LawAt, options?: FollowsOptions & Sharpness) => Promise<void>>;
  /**
   * Another program, in the law of the value by default, in its mean, or in the probability of an event; on independent streams.
   *
   * @example await expect((random: Random) => random.below(6)).toAgreeWith((random) => Math.floor(6 * random.uniform()))
   */
  toAgreeWith: For<T, Event, (other: Run<Event>, options?: Respect & Within & Sharpness) => Promise<void>>;
  /**
   * Another method, on common random numbers: the mean loss is lower by at least `by`. Absent, that is δ, and green excludes that it is not lower at
   * all; with `by: 0` green excludes that it is higher by δ or more. See `lowerRisk`.
   *
   * @example await expect((random: Random) => random.uniform() ** 2).toBeatInRisk((random) => random.uniform(), { by: 0.1, support: [0, 1] })
   */
  toBeatInRisk: For<T, number, (other: Run<number>, options: { readonly by?: number } & RiskKnowledge & Sharpness) => Promise<void>>;
  /**
   * No throw, no NaN, no infinite number, no `undefined` or `null`; also inside arrays and fields. See `neverFails`.
   *
   * @example await expect((random: Random) => 1 / random.open()).toNeverFail()
   */
  toNeverFail: For<T, unknown, (options?: Within & Sharpness) => Promise<void>>;
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the declaration that is merged with has this default
  interface Matchers<T = any> extends StatisticalMatchers<T> {}
}

interface State {
  readonly isNot: boolean;
  readonly task?: unknown;
}

/** Sharpness, apart from what belongs to the claim. */
function sharpnessOf(options: object | undefined): Sharpness {
  const given = Object.entries(options ?? {}).filter(([name, value]) => isSharpness(name) && value !== undefined);
  return Object.fromEntries(given);
}

function claimOptions<Options extends object>(options: Options | undefined): Options {
  const rest = Object.entries(options ?? {}).filter(([name]) => !isSharpness(name));
  return Object.fromEntries(rest) as Options;
}

function isSharpness(name: string): boolean {
  return SHARPNESS.some((known) => known === name);
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A decision that nobody awaits is awaited by the test: otherwise it would pass before it is reached. */
function decided(state: State, statement: Statement): Promise<Verdict> {
  const decision = decide(state, statement);
  const promises = ((state.task as { promises?: Promise<unknown>[] } | undefined) ?? {}).promises;
  if (state.task === undefined) return decision;
  const pending = promises ?? ((state.task as { promises?: Promise<unknown>[] }).promises = []);
  pending.push(decision);
  const settled = (): void => void pending.splice(pending.indexOf(decision), 1);
  // Once it is settled, whoever awaits it has heard of it, and whoever does not leaves a rejection that nobody handles.
  decision.then(settled, settled);
  return decision;
}

async function decide(state: State, statement: Statement): Promise<Verdict> {
  const stage = stageOf(state.task as Task | undefined);
  const ordinal = stage.next();
  const finding = await judge(statement, stage, { stream: `${stage.name} #${ordinal}` });
  const expected = state.isNot ? 'refuted' : 'supported';
  stage.record(decisionOf(finding, statement, { statement: ordinal, at: {}, origin: 'declared', expected }, stage));
  // Only a decision can meet an expectation, `not` or not: undecided is never a pass.
  if (!asExpected({ verdict: finding.verdict, expected })) throw statError(finding, occasionOf(finding, statement, stage));
  return { pass: !state.isNot, message: () => finding.message() };
}

/** The function under test. @throws {UsageError} where two programs are compared and one is no function. */
function runOf<Value>(matcher: string, subject: unknown): Run<Value> {
  if (typeof subject !== 'function') throw new UsageError({ owner: matcher, parameter: 'subject', value: subject, condition: 'must be a function that makes one replicate' });
  return subject as Run<Value>;
}

function agreementOf(respect: Respect & Within): PointClaim<never> {
  if (respect.in === 'mean') {
    const { in: _, ...knowledge } = respect;
    return agreement.mean(knowledge as MeanKnowledge) as PointClaim<never>;
  }
  const within = respect.within === undefined ? {} : { within: respect.within };
  return (respect.in === 'probability' ? agreement.probability(within) : agreement.law(within)) as PointClaim<never>;
}

expect.extend({
  toHaveProbability(subject: Subject<Event>, expected: Bound, options?: Within & Sharpness) {
    return decided(this, holds(subject, claimOf('toHaveProbability', probability, expected, claimOptions(options)), sharpnessOf(options)));
  },
  toHaveMean(subject: Subject<number>, expected: Bound, options: MeanKnowledge & Sharpness) {
    return decided(this, holds(subject, claimOf<MeanKnowledge, PointClaim<number>>('toHaveMean', mean, expected, claimOptions(options)), sharpnessOf(options)));
  },
  toHaveMedian(subject: Subject<number>, expected: Bound, options?: QuantileOptions & Sharpness) {
    return decided(this, holds(subject, claimOf('toHaveMedian', quantile(0.5, 'median'), expected, claimOptions(options)), sharpnessOf(options)));
  },
  toHaveQuantile(subject: Subject<number>, level: number, expected: Bound, options?: QuantileOptions & Sharpness) {
    return decided(this, holds(subject, claimOf('toHaveQuantile', quantile(level), expected, claimOptions(options)), sharpnessOf(options)));
  },
  toFollow(subject: Subject<number>, law: LawAt, options?: FollowsOptions & Sharpness) {
    return decided(this, holds(subject, follows(law, claimOptions(options)), sharpnessOf(options)));
  },
  toAgreeWith(subject: unknown, other: unknown, options?: Respect & Within & Sharpness) {
    const programs = apart(runOf<never>('toAgreeWith', subject), runOf<never>('toAgreeWith', other));
    return decided(this, holds(programs, agreementOf(claimOptions(options)), sharpnessOf(options)));
  },
  toBeatInRisk(subject: unknown, other: unknown, options: { readonly by?: number } & RiskKnowledge & Sharpness) {
    const programs = paired(runOf<number>('toBeatInRisk', subject), runOf<number>('toBeatInRisk', other));
    return decided(this, holds(programs, lowerRisk(claimOptions(options)), sharpnessOf(options)));
  },
  toNeverFail(subject: Subject<unknown>, options?: Within & Sharpness) {
    return decided(this, holds(subject, neverFails(claimOptions(options)), sharpnessOf(options)));
  },
});

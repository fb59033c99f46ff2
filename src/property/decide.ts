/** Holds a claim against an experiment: chunks of 64 keyed replicates, looks on schedule, one finding. */
import { DeclarationError } from '../errors.ts';
import { ExchangeabilityGuard, resemblances } from '../inference/exchangeability-guard.ts';
import { checkLevels } from '../inference/levels.ts';
import { CHUNK, nextLook } from '../inference/looks.ts';
import { RepetitionGuard, SAME_STREAM } from '../inference/repetition-guard.ts';
import type { Outcome } from '../inference/test.ts';
import { MOSTLY_UNDEFINED, UndefinedGuard } from '../inference/undefined-guard.ts';
import { Random } from '../random/random.ts';
import { streamKey } from '../random/stream-key.ts';
import type { PointClaim } from './claims/point-claim.ts';
import { Collector } from './collector.ts';
import { decideExhaustively } from './decide-exhaustively.ts';
import type { Experiment } from './experiment.ts';
import { type Finding, findingMessage } from './finding.ts';

/** Seed, errors and limits of one decision. */
export interface DecideOptions {
  /** Names the streams; the same seed gives the same finding. */
  readonly seed: number | string;
  /** P(refuted | claim true), by default 1e-10. */
  readonly alpha?: number;
  /** P(supported | a deviation of delta or more), below 1/2; by default 1e-3. */
  readonly beta?: number;
  /** Resolution in standard deviations of one replicate, where the claim does not state its own; by default 0.02. */
  readonly d?: number;
  /**
   * Most replicates to spend; a multiple of 64 or rounded up to one. Fewer than the cap may end inconclusive. Where every outcome is walked:
   * most paths, by default 1e5; more are refused.
   */
  readonly budget?: number;
  /**
   * Walks every outcome of the program instead of sampling, and compares fractions: the verdict is 'exact' or 'refuted' without any error
   * ('invalid' where an outcome has no value), and levels, resolution and `within` have no part in it. For one program of finite
   * draws and a claim about a probability or a mean; by default as the experiment says.
   */
  readonly exhaustive?: boolean;
  /** Most milliseconds for one replicate, by `clock`. It is read after each: a replicate that never returns hangs the thread, and nothing here can stop it. */
  readonly deadline?: number;
  /** Milliseconds from any origin, such as `() => performance.now()`. The engine itself never reads a clock. */
  readonly clock?: () => number;
  /** Ends the decision between looks: `inconclusive` with reason 'interrupted', never a pass. */
  readonly signal?: AbortSignal;
  /**
   * Asked before each replicate whether the time is up: it ends the decision as `signal` does, but in the middle of a chunk, too, where no
   * timer has its turn. The replicates of that chunk are not counted.
   */
  readonly expired?: () => boolean;
  /**
   * Watches replicates for dependence between neighbours, for a source that starts again (`invalid`: 'same stream twice'; a constant that is
   * no integer is a warning), and for undefined outcomes that prevail; by default it does.
   */
  readonly guard?: boolean;
}

/**
 * Decides a claim about an experiment. P(refuted | claim true) <= alpha and P(supported | deviation >= delta) <= beta, whenever it
 * stops; the guards of each arm call independent replicates dependent, and their source one that starts again, with probability 1e-10 at most each, and a program of which at most half
 * the outcomes are undefined is held to have too few with that probability, too. The finding is the same to the bit for the same seed.
 *
 * @returns a finding; a program that misbehaves yields `invalid` with a reason, so that a run of many decisions goes on.
 * @throws {DeclarationError} for a seed, levels, a resolution or a claim that cannot be used or decided, or an async program; where every outcome is to be
 *   walked, for a draw of a real number, by its name, for more paths than the budget, and for other claims than of a probability or a mean.
 * @throws {DuplicateStreamError} when two replicates are given one seed.
 * @example
 * const coin = experiment((random) => random.uniform() < 0.5);
 * (await decide(coin, claims.probability.equals(0.5, { within: 0.05 }), { seed: 1 })).verdict // => 'supported'
 * (await decide(experiment((random) => random.below(2)), claims.mean.equals(1 / 2, { support: [0, 1] }), { seed: 1, exhaustive: true })).verdict // => 'exact'
 * @see Ville (1939): an e-process exceeds 1/alpha with probability at most alpha, at any stopping time; each kind of claim cites its own
 */
export async function decide<Claimed, Value extends Claimed>(experiment: Experiment<Value>, claim: PointClaim<Claimed>, options: DecideOptions): Promise<Finding> {
  const course = steps(experiment, claim, options);
  for (;;) {
    const step = course.next();
    if (step.done === true) return step.value;
    await breath();
  }
}

/**
 * {@link decide} without giving way to anything else, for callers that cannot wait: `signal` cannot interrupt it.
 *
 * @returns the finding that `decide` resolves with.
 * @throws {DeclarationError} as `decide` does.
 * @throws {DuplicateStreamError} as `decide` does.
 * @see `decide`
 * @example decideAtOnce(experiment((random) => random.below(2)), claims.probability.atLeast(0.6, { within: 0.05 }), { seed: 1 }).verdict // => 'refuted'
 */
export function decideAtOnce<Claimed, Value extends Claimed>(experiment: Experiment<Value>, claim: PointClaim<Claimed>, options: DecideOptions): Finding {
  const course = steps(experiment, claim, options);
  for (;;) {
    const step = course.next();
    if (step.done === true) return step.value;
  }
}

/** Lets timers and signals have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

const DEFAULTS = { alpha: 1e-10, beta: 1e-3, d: 0.02 } as const;

/** Runs to the next look at each step. */
function* steps<Claimed, Value extends Claimed>(experiment: Experiment<Value>, claim: PointClaim<Claimed>, options: DecideOptions): Generator<undefined, Finding> {
  checkSeed(options);
  const { seed, alpha = DEFAULTS.alpha, beta = DEFAULTS.beta, d = DEFAULTS.d, signal, guard: guarded = true } = options;
  check(experiment, claim, options);
  const levels = { alpha, beta };
  checkLevels(levels);
  if (options.exhaustive ?? experiment.exhaustive ?? false) return decideExhaustively(experiment, claim, options);
  const spreading = new Random().seek(streamKey(seed, 'spread', experiment.name), 0);
  const test = claim.begin({ levels, d, spread: () => spreading.uniform() });
  const budget = CHUNK * Math.ceil((options.budget ?? Infinity) / CHUNK);
  const arms = experiment.start(seed);
  const collector = new Collector(arms, claim.reading, experiment, options);
  const watched = guarded && claim.reading !== 'numbers' && claim.reading !== 'any' ? experiment.arms : 0;
  const guards = Array.from({ length: watched }, () => new ExchangeabilityGuard());
  const repetitions = Array.from({ length: watched }, () => new RepetitionGuard());
  const undefinedGuards = Array.from({ length: watched }, () => new UndefinedGuard(watched));

  const finish = (found: Outcome): Finding => {
    const warnings: string[] = [];
    let end = found;
    for (const guard of guards) {
      const { verdict, logE } = guard.state();
      if (verdict === 'pass') continue;
      warnings.push(`replicates look dependent: log E = ${Number(logE.toPrecision(4))} against exchangeability`);
      if (verdict === 'invalid' && end.verdict !== 'invalid') end = { ...found, verdict, reason: 'not exchangeable' };
    }
    for (const { repeated, constant } of repetitions) {
      if (repeated && end.verdict !== 'invalid') end = { ...found, verdict: 'invalid', reason: SAME_STREAM };
      if (constant !== undefined && !Number.isInteger(constant) && Number.isFinite(constant)) warnings.push(`every replicate is ${constant}: does the program draw from its argument?`);
    }
    const keys = arms.keys.map((key) => key.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(''));
    const finding: Omit<Finding, 'message'> = {
      claim: claim.text,
      experiment: experiment.name,
      ...end,
      delta: test.delta,
      excludes: test.excludes,
      alpha,
      beta,
      undefinedOutcomes: collector.undefinedTotal,
      undefinedBy: { ...collector.undefinedBy },
      ...(collector.firstError === undefined ? {} : { firstError: collector.firstError }),
      planned: test.planned,
      cap: test.cap,
      warnings,
      seed,
      keys,
      token: `${experiment.name} seed=${seed}`,
    };
    return { ...finding, message: () => findingMessage(finding) };
  };

  for (let n = 0, look = Math.min(nextLook(0), test.cap); ; ) {
    if (signal?.aborted === true) return finish(test.stop('interrupted'));
    if (n >= budget) return finish(test.stop('budget'));
    const values = collector.chunk(n);
    if (collector.interrupted) return finish(test.stop('interrupted'));
    const spoiled = collector.fault;
    if (spoiled !== undefined) return finish({ ...test.stop(spoiled), verdict: 'invalid', reason: spoiled });
    test.absorb(values);
    guards.forEach((guard, arm) => guard.absorb(resemblances(values[arm]!)));
    repetitions.forEach((guard, arm) => guard.absorb(values[arm]!));
    undefinedGuards.forEach((guard, arm) => guard.absorb(CHUNK, values[arm]!.filter(Number.isNaN).length));
    n += CHUNK;
    if (n < look) continue;
    if (guards.some((guard) => guard.state().verdict === 'invalid')) return finish(test.stop('not exchangeable'));
    if (repetitions.some(({ repeated }) => repeated)) return finish(test.stop(SAME_STREAM));
    const found = test.look();
    const open = found === undefined || found.verdict === 'inconclusive';
    if (open && undefinedGuards.some((guard) => guard.exceeded)) return finish({ ...test.stop(MOSTLY_UNDEFINED), verdict: 'invalid' });
    if (found !== undefined) return finish(found);
    if (n >= test.cap) return finish(test.stop('cap'));
    look = Math.min(nextLook(n), test.cap);
    yield;
  }
}

/** @throws {DeclarationError} without options, or for a seed that names no streams. */
function checkSeed(options: DecideOptions | null | undefined): void {
  const seed: unknown = options?.seed;
  if (typeof seed === 'string' || (typeof seed === 'number' && !Number.isNaN(seed))) return;
  throw new DeclarationError({ owner: 'decide', parameter: 'seed', value: seed, condition: 'must be a number or a string', advice: 'such as decide(experiment, claim, { seed: 1 })' });
}

function check(experiment: Experiment<unknown>, claim: PointClaim<never>, { d, budget, deadline, clock }: DecideOptions): void {
  const owner = 'decide';
  if (typeof experiment?.start !== 'function') throw new DeclarationError({ owner, parameter: 'experiment', value: experiment, condition: 'must come from experiment(...)' });
  if (typeof claim?.begin !== 'function') throw new DeclarationError({ owner, parameter: 'claim', value: claim, condition: 'must be a claim', advice: 'such as probability.equals(0.5)' });
  if (experiment.arms !== claim.arms) {
    throw new DeclarationError({ owner, parameter: 'experiment', value: experiment.name, condition: `must have ${claim.arms} arms for "${claim.text}", and has ${experiment.arms}`, advice: claim.arms > 1 ? 'use paired(...) or apart(...)' : 'use experiment(...)' });
  }
  if (d !== undefined && !(d > 0 && d < 1)) throw new DeclarationError({ owner, parameter: 'd', value: d, condition: 'must lie strictly between 0 and 1' });
  if (budget !== undefined && !(budget >= 1)) throw new DeclarationError({ owner, parameter: 'budget', value: budget, condition: 'must be at least 1' });
  if (deadline !== undefined && !(deadline > 0)) throw new DeclarationError({ owner, parameter: 'deadline', value: deadline, condition: 'must be a positive number of milliseconds' });
  if (deadline !== undefined && clock === undefined) throw new DeclarationError({ owner, parameter: 'clock', condition: 'must be given with a deadline', advice: 'pass a function that returns milliseconds' });
}

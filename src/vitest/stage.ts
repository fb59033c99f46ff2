/**
 * What a running test is to its statistical assertions: who it is, when it must end, and where evidence goes. Outside a test there is
 * a stage as well, with no audience.
 */
import { TestRunner } from 'vitest';
import type { Counterexample, Decision, Evidence } from './evidence.ts';
import { clock } from './clock.ts';
import { environmentOf, resolutionOf, seedOf, type SuiteResolution } from './settings.ts';
import { StatSetupError } from './stat-error.ts';

/** The running test, as vitest's matchers and contexts see it. */
export type Task = NonNullable<ReturnType<typeof TestRunner.getCurrentTest>>;

/** Share of a test's time that its decisions may take: what is left is for saying so. */
const SHARE = 0.85;

/** Where a test leaves its evidence, and what its decisions take from it. */
export interface Stage {
  /** Names the streams: the test's full name, or empty outside a test. */
  readonly name: string;
  /** Of the suite. */
  readonly seed: number | string;
  /** Resolution of the suite. */
  readonly d: number;
  /** Where that came from. */
  readonly deltaFrom: SuiteResolution['deltaFrom'];
  /** Milliseconds that the test may take; undefined where it may take any. */
  readonly timeout: number | undefined;
  /** Ends decisions before the test is killed, which would lose what they know. */
  readonly signal: AbortSignal | undefined;
  /** The same, for asking where no timer has its turn: between two replicates. */
  readonly expired: (() => boolean) | undefined;
  /** Ordinal of the next statement of the test. */
  next(): number;
  /** Keeps a decision. */
  record(decision: Decision): void;
  /** Counts draws that `fc.pre` ruled out. */
  skip(draws: number): void;
  /** Keeps a confirmed counterexample. */
  fail(counterexample: Counterexample): void;
  /** Command that runs this test again, with the same streams. */
  readonly replay: string;
}

const known = new WeakMap<Task, Stage>();

function fullName(task: Task): string {
  const names = [task.name];
  for (let suite = task.suite; suite !== undefined; suite = suite.suite) names.unshift(suite.name);
  return names.join(' > ');
}

/** A shell word. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `-t` takes a regular expression, matched against the names joined by single spaces. */
function pattern(task: Task): string {
  return quoted(`^${fullName(task).replaceAll(' > ', ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/**
 * @throws {StatSetupError} for a test that is retried: each retry would be one more chance for a wrong program to pass, and beta
 *   would no longer mean anything.
 */
export function refuseRetry(task: Task): void {
  const { retry } = task;
  const times = typeof retry === 'object' ? (retry.count ?? 0) : (retry ?? 0);
  if (times > 0) {
    throw new StatSetupError({
      owner: fullName(task),
      parameter: 'retry',
      value: times,
      condition: 'must be 0 for a statistical test: every retry is one more chance for a wrong program to pass',
      advice: 'remove retry; the test has no flakes to hide, its false alarms have probability alpha',
    });
  }
}

/** The stage of a test; the same for every assertion in it. */
export function stageOf(task: Task | undefined = TestRunner.getCurrentTest()): Stage {
  const seed = seedOf();
  const resolution = resolutionOf();
  if (task === undefined) {
    return { name: '', seed, ...resolution, timeout: undefined, signal: undefined, expired: undefined, next: () => 0, record: () => {}, skip: () => {}, fail: () => {}, replay: `${environmentOf(seed, resolution.d)} and the same call` };
  }
  refuseRetry(task);
  let stage = known.get(task);
  if (stage === undefined) known.set(task, (stage = begin(task, seed, resolution)));
  return stage;
}

function begin(task: Task, seed: number | string, { d, deltaFrom }: SuiteResolution): Stage {
  const evidence: Evidence = { version: 1, seed, d, decisions: [], counterexamples: [] };
  task.meta.corroborate = evidence;
  let statements = 0;
  const timeout = task.timeout > 0 && Number.isFinite(task.timeout) ? task.timeout : undefined;
  // The test may have done other things before it came here.
  const now = clock();
  const end = timeout === undefined ? Infinity : Math.min(now, task.result?.startTime ?? now) + SHARE * timeout;
  return {
    name: fullName(task),
    seed,
    d,
    deltaFrom,
    timeout,
    signal: timeout === undefined ? undefined : AbortSignal.timeout(Math.max(1, Math.floor(end - now))),
    expired: timeout === undefined ? undefined : () => clock() >= end,
    next: () => statements++,
    record: (decision) => void evidence.decisions.push(decision),
    skip: (draws) => void (draws > 0 && (evidence.skipped = (evidence.skipped ?? 0) + draws)),
    fail: (counterexample) => void evidence.counterexamples.push(counterexample),
    replay: `${environmentOf(seed, d)} npx vitest run ${quoted(relativePath(task))} -t ${pattern(task)}`,
  };
}

function relativePath({ file }: Task): string {
  return file.name;
}


/**
 * Reaches the end of every run of a statistical property, whoever called fast-check: there the failure is confirmed, an interruption
 * is made a failure as a run without draws is, and the error gets its own name and message instead of being the cause of another. It is thrown
 * whatever reporter there is: one that hears of a failure and keeps it to itself would make it a pass.
 */
import fc from 'fast-check';
import { interrupted, starved, undrawn } from './unfinished.ts';

/** What is to be reported of a run, as fast-check names it. */
interface Settled {
  readonly steps: number;
  readonly path: string;
  readonly value: unknown;
  readonly error: Error;
}

/** A property that has a word to say of a failure at the end of its runs. */
interface Settling {
  settle(details: never): Promise<Settled | undefined>;
}

interface Run {
  property?: Settling;
  /** Who was asked last before the run began: with a timeout, all that a run without draws lets know of its property. */
  readonly asked: Settling | undefined;
}

/** The run whose synchronous part is being executed: how a property learns which run it is in. */
let current: Run | undefined;
/** The run that is being set up: what fast-check asks for then is its property. */
let starting: Run | undefined;
/** The property that was asked last, in this turn. */
let asked: Settling | undefined;
let installed = false;

type Details = { -readonly [Key in keyof fc.RunDetailsCommon<unknown>]: fc.RunDetailsCommon<unknown>[Key] };

/** The error of a run, and what fast-check is to know of it; undefined where it ended well. */
async function failureOf(property: Settling, details: Details): Promise<unknown> {
  const unfinished = details.interrupted && details.counterexample === null;
  const settled = await property.settle(details as never);
  if (unfinished) {
    details.failed = true;
    return (details.errorInstance = interrupted(details));
  }
  if (details.counterexample === null) {
    if (!details.failed && details.numRuns > 0) return undefined;
    details.errorInstance = details.failed && details.numSkips > 0 ? starved(details) : undrawn(details);
    details.failed = true;
    return details.errorInstance;
  }
  // A body that throws is told of as fast-check does.
  if (settled === undefined) return new Error(await fc.asyncDefaultReportMessage(details as fc.RunDetails<unknown>), { cause: details.errorInstance });
  details.counterexample = settled.value;
  details.counterexamplePath = settled.path;
  details.errorInstance = settled.error;
  details.numShrinks -= settled.steps;
  return settled.error;
}

async function settle(property: Settling, details: Details): Promise<void> {
  const error = await failureOf(property, details);
  if (error === undefined) return;
  const { runConfiguration } = details;
  const { reporter, asyncReporter = reporter, ...rest } = runConfiguration;
  // Thrown here, it would be thrown by fc.check as well, whose callers want the details.
  const rejecting = async (ended: fc.RunDetails<unknown>): Promise<never> => {
    await asyncReporter?.({ ...ended, runConfiguration } as never);
    throw error;
  };
  details.runConfiguration = { ...rest, asyncReporter: rejecting };
}

const plugin: fc.Plugin<unknown> = () => {
  const run: Run = { asked };
  starting = run;
  const within = <Result>(action: () => Result): Result => {
    const before = current;
    current = run;
    try {
      return action();
    } finally {
      current = before;
    }
  };
  return {
    decorateGenerate: (generate: (mrng: fc.Random, runId?: number) => unknown) => {
      starting = undefined;
      return (mrng: fc.Random, runId?: number) => within(() => generate(mrng, runId));
    },
    decorateRun: (execute: (value: unknown) => unknown) => (value: unknown) => within(() => execute(value)),
    onAllRunsComplete: (ended: unknown) => {
      const details = ended as Details;
      // With a timeout fast-check answers for its property, and only a draw would tell which that is.
      const property = run.property ?? (details.runConfiguration.timeout === undefined ? undefined : run.asked);
      return property === undefined || (property !== run.property && details.numRuns + details.numSkips > 0) ? undefined : settle(property, details);
    },
  } as never;
};

export const settleRuns = {
  /** Makes fast-check call back at the end of runs; once. */
  install(): void {
    if (installed) return;
    installed = true;
    fc.installGlobalPlugin(plugin as never);
  },
  /** Called by a property that is asked whether it is asynchronous: before its run, and while that is set up. */
  ask(property: Settling): void {
    if (starting !== undefined) starting.property = property;
    if (asked === undefined) queueMicrotask(() => (asked = undefined));
    asked = property;
  },
  /** Called by a property while it draws or runs. */
  claim(property: Settling): void {
    if (current !== undefined) current.property = property;
  },
};

/**
 * Reaches the end of every run of a statistical property, whoever called fast-check: there the failure is confirmed, an interruption
 * is made a failure, and the error gets its own name and message instead of being the cause of another.
 */
import fc from 'fast-check';
import { interrupted, starved } from './unfinished.ts';

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
}

/** The run whose synchronous part is being executed: how a property learns which run it is in. */
let current: Run | undefined;
let installed = false;

type Details = { -readonly [Key in keyof fc.RunDetailsCommon<unknown>]: fc.RunDetailsCommon<unknown>[Key] };

async function settle(property: Settling, details: Details): Promise<void> {
  const unfinished = details.interrupted && details.counterexample === null;
  const settled = await property.settle(details as never);
  if (unfinished) {
    details.failed = true;
    details.errorInstance = interrupted(details);
  } else if (details.failed && details.counterexample === null) {
    details.errorInstance = starved(details);
  } else if (settled !== undefined) {
    details.counterexample = settled.value;
    details.counterexamplePath = settled.path;
    details.errorInstance = settled.error;
    details.numShrinks -= settled.steps;
  } else {
    return;
  }
  const { runConfiguration } = details;
  if (runConfiguration.reporter !== undefined || runConfiguration.asyncReporter !== undefined) return;
  // Thrown here, it would be thrown by fc.check as well, whose callers want the details.
  details.runConfiguration = { ...runConfiguration, asyncReporter: ({ errorInstance }) => Promise.reject(errorInstance) };
}

const plugin: fc.Plugin<unknown> = () => {
  const run: Run = {};
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
    decorateGenerate: (generate: (mrng: fc.Random, runId?: number) => unknown) => (mrng: fc.Random, runId?: number) => within(() => generate(mrng, runId)),
    decorateRun: (execute: (value: unknown) => unknown) => (value: unknown) => within(() => execute(value)),
    onAllRunsComplete: (details: unknown) => (run.property === undefined ? undefined : settle(run.property, details as Details)),
  } as never;
};

export const settleRuns = {
  /** Makes fast-check call back at the end of runs; once. */
  install(): void {
    if (installed) return;
    installed = true;
    fc.installGlobalPlugin(plugin as never);
  },
  /** Called by a property while it draws or runs. */
  claim(property: Settling): void {
    if (current !== undefined) current.property = property;
  },
};

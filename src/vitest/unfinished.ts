/** Runs that ended before every draw was decided: undecided, which is never a pass. */
import type fc from 'fast-check';
import { skippedText, StatInconclusive } from './stat-error.ts';

type Ended = Pick<fc.RunDetailsCommon<unknown>, 'numRuns' | 'numSkips' | 'seed' | 'runConfiguration'>;

/** What a run says that was interrupted before all draws were decided. */
export function interrupted({ numRuns, numSkips, seed, runConfiguration }: Ended): StatInconclusive {
  const of = runConfiguration.numRuns ?? 100;
  return new StatInconclusive(
    `inconclusive (interrupted): ${numRuns} of ${of} draws were decided when the time was up, and supported\n` +
      `  what was not decided is no pass: raise interruptAfterTimeLimit or the timeout of the test, or ask for fewer draws\n${numSkips > 0 ? `  ${skippedText(numSkips, numRuns + numSkips)}\n` : ''}  seed: ${seed}`,
  );
}

/** What a run says of which `fc.pre` ruled out more draws than `maxSkipsPerRun` allows. */
export function starved({ numRuns, numSkips, seed, runConfiguration }: Ended): StatInconclusive {
  const { numRuns: of = 100, maxSkipsPerRun = 100 } = runConfiguration;
  return new StatInconclusive(
    `inconclusive (too few draws): ${numRuns} of ${of} draws were decided, and supported\n` +
      `  ${skippedText(numSkips, numRuns + numSkips)}; more than maxSkipsPerRun = ${maxSkipsPerRun} for each draw that was asked for\n` +
      `  draw values that the claim is about: let the arbitrary itself leave the others out\n  seed: ${seed}`,
  );
}

/** What a run says that drew nothing: `numRuns` is none, or a path leads nowhere. */
export function undrawn({ numSkips, seed, runConfiguration }: Ended): StatInconclusive {
  const { numRuns: of = 100, path = '' } = runConfiguration;
  return new StatInconclusive(
    `inconclusive (0 draws): nothing was decided, with numRuns = ${of}${path === '' ? '' : ` and path "${path}"`}\n` +
      `  what was not drawn is no pass: let numRuns be at least 1, maxSkipsPerRun at least 0, and a path one that was printed\n${numSkips > 0 ? `  ${skippedText(numSkips, numSkips)}\n` : ''}  seed: ${seed}`,
  );
}

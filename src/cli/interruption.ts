/** Ctrl-C: the first asks the command to stop and keep what it learnt, the second ends the process. */
import type { Clock } from './clock.ts';
import { EXIT } from './exit-code.ts';

/** npm and timeout pass on the signal that the terminal has already sent: two within this time are one. */
const ONE_KEYSTROKE = 0.5;

/**
 * Installs the handler.
 *
 * @param tell - Called at the first signal.
 * @returns A signal that aborts at the first Ctrl-C (SIGINT) or SIGTERM.
 */
export function interruption(clock: Clock, tell: () => void): AbortSignal {
  const controller = new AbortController();
  let first = Infinity;
  const stop = (): void => {
    if (clock() - first > ONE_KEYSTROKE) process.exit(EXIT.interrupted);
    if (controller.signal.aborted) return;
    first = clock();
    controller.abort();
    tell();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

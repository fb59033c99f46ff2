/** Ctrl-C: the first asks the command to stop and keep what it learnt, the second ends the process. */
import { EXIT } from './exit-code.ts';

/**
 * Installs the handler.
 *
 * @param tell - Called at the first signal.
 * @returns A signal that aborts at the first Ctrl-C (SIGINT) or SIGTERM.
 */
export function interruption(tell: () => void): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    tell();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

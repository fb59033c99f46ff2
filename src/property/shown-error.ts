import { CorroborateError } from '../errors.ts';

/** What a thrown value says, whatever it is: its message may be anything, and reading it may throw again. */
export function shownError(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return 'an error that cannot be shown';
  }
}

/** Whether it is one of our own errors, which says that the run makes no sense, and is no outcome. */
export function isRefusal(error: unknown): error is CorroborateError {
  try {
    return error instanceof CorroborateError;
  } catch {
    return false; // a proxy that throws where its prototype is read
  }
}

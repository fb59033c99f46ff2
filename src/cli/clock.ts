/** The one place where time is read. It is shown, and it may interrupt; it never decides. */

/** Seconds since some fixed moment. */
export type Clock = () => number;

export const clock: Clock = () => performance.now() / 1000;

/** The one place where time is read. It is shown, and it may interrupt; it never decides. */

/** Seconds since some fixed moment. */
export type Clock = () => number;

export const clock: Clock = () => performance.now() / 1000;

/** The time of day, for the footer of a report: ISO 8601, in UTC. */
export const today = (): string => new Date().toISOString();

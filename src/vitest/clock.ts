/**
 * The one clock beside the command line's: the timeout of a test is vitest's, and whoever is to be heard before it must read the time. It can end a
 * decision, as interrupted, and has no part in any other.
 */

// Taken now, because a test may put a false one in its place.
const now = performance.now.bind(performance);
const origin = performance.timeOrigin;

/** Milliseconds since 1970, as the start of a test is given. */
export function clock(): number {
  return origin + now();
}

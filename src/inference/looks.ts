/** Replicates come in chunks of this size: the unit of work, of summation and of looks. */
export const CHUNK = 64;

/** `n` rounded up to whole chunks. */
export function wholeChunks(n: number): number {
  return CHUNK * Math.ceil(n / CHUNK);
}

/**
 * The next scheduled look after `n` replicates: 64·⌈1.05 n / 64⌉, and at least n + 64. Looks 5 % apart cost about 5 % more
 * replicates than a look at every one, and 150 looks reach 65,000.
 *
 * @param n replicates so far, a non-negative integer; 0 gives the first look.
 * @returns a multiple of 64.
 * @example nextLook(0) // 64
 * @example nextLook(6400) // 6720
 */
export function nextLook(n: number): number {
  // 21 n / 1280 and not 1.05 n / 64: the product is exact, so a look that falls on a chunk boundary is not rounded past it.
  return CHUNK * Math.ceil(Math.max((21 * n) / (20 * CHUNK), (n + CHUNK) / CHUNK));
}

/** Ordinal of the look that happens at `n`: how many scheduled looks lie at or below n, one more if n itself is none. */
export function lookIndex(n: number): number {
  let index = 0;
  for (let at = 0; at < n; at = nextLook(at)) index += 1;
  return index;
}

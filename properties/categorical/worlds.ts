/** Small worlds of several symbols: `c` holds the counts of the real data, n of them in all. */
import type { World } from '../../src/protocol/world.ts';

/** Sample sizes and the last generation at which all outcomes are at most 1e5 equally likely paths: n^(n·k). */
const SMALL = [[2, 8], [3, 3], [4, 2], [5, 1], [6, 1]] as const;

/** Every way to see n samples show two symbols or more, in decreasing order of their counts. */
export const categoricalWorlds: readonly World[] = SMALL.flatMap(([n, last]) =>
  Array.from({ length: last }, (_, i) => i + 1).flatMap((k) =>
    partitions(n, n)
      .filter((c) => c.length > 1)
      .map((c) => ({ n, m: c.length, k, c })),
  ),
);

/** Decreasing lists of positive integers that sum to n, none above `most`. */
function partitions(n: number, most: number): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: Math.min(n, most) }, (_, i) => Math.min(n, most) - i).flatMap((first) => partitions(n - first, first).map((rest) => [first, ...rest]));
}

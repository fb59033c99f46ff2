/** Small worlds of one symbol against all others: p0 is a count out of a total. */
import type { World } from '../../src/protocol/world.ts';

/** Sample sizes and the last generation at which all outcomes are at most 1e5 equally likely paths: n^(n·k). */
const SMALL = [[2, 8], [3, 3], [4, 2], [5, 1], [6, 1]] as const;

/** Rare symbols, where the upper bounds of Theorem 1 say something: n, total and generations. */
const RARE = [[2, 100, [1, 2, 3, 5]], [3, 20, [1, 2]], [4, 15, [1]]] as const;

/** Initial counts out of n, but for 0 and n, at which nothing is drawn; and symbols seen once in a larger total. */
export const bernoulliWorlds: readonly World[] = [
  ...SMALL.flatMap(([n, last]) => upTo(last).flatMap((k) => upTo(n - 1).map((count) => ({ n, p0: { count, total: n }, k })))),
  ...RARE.flatMap(([n, total, ks]) => ks.map((k) => ({ n, p0: { count: 1, total }, k }))),
];

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}

import type { StreamKey } from '../../src/protocol/simulator.ts';

/** The empty key, small words, and words with all bits. */
export const KEYS = [[0, 0, 0, 0], [1, 2, 3, 4], [4294967295, 2147483648, 4294967295, 4294967295], [2654435769, 608135816, 2242054355, 320440878]] as const;

/** Within 32 bits and beyond. */
export const REPLICATES = [0, 1, 4294967295, 4294967296 * 5 + 3, Number.MAX_SAFE_INTEGER];

/** Each replicate of each key, as the parameters of a claim and as what a generator takes. */
export function* starts(): Iterable<{ readonly at: { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly r: number }; readonly key: StreamKey; readonly replicate: number }> {
  for (const [a, b, c, d] of KEYS) for (const r of REPLICATES) yield { at: { a, b, c, d, r }, key: [a | 0, b | 0, c | 0, d | 0], replicate: r };
}

import { wordGenerator } from '../../src/process/samplers/words.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { words } from '../../theory/sampler/words.ts';

/** The empty key, small words, and words with all bits. */
const KEYS = [[0, 0, 0, 0], [1, 2, 3, 4], [4294967295, 2147483648, 4294967295, 4294967295], [2654435769, 608135816, 2242054355, 320440878]] as const;
const REPLICATES = [0, 1, 4294967295, 4294967296 * 5 + 3, Number.MAX_SAFE_INTEGER];
const WORDS = 20;

function* left(run: (typeof wordGenerator)['run']): Iterable<ComputedNumber> {
  for (const [a, b, c, d] of KEYS) {
    for (const r of REPLICATES) {
      for (let i = 1; i <= WORDS; i++) yield { at: { a, b, c, d, r, j: i }, value: run([a | 0, b | 0, c | 0, d | 0], r, i), error: 0 };
    }
  }
}

export const wordsComparisons = [
  computed({ claim: words, program: wordGenerator, over: `${KEYS.length} keys, ${REPLICATES.length} replicates, ${WORDS} words each`, module: import.meta.url, left }),
];

import { wordGenerator } from '../../src/process/samplers/words.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { words } from '../../theory/sampler/words.ts';
import { KEYS, REPLICATES, starts } from './keys.ts';

const WORDS = 20;

function* left(run: (typeof wordGenerator)['run']): Iterable<ComputedNumber> {
  for (const { at, key, replicate } of starts()) {
    for (let j = 1; j <= WORDS; j++) yield { at: { ...at, j }, value: run(key, replicate, j), error: 0 };
  }
}

export const wordsComparisons = [
  computed({ claim: words, program: wordGenerator, over: `${KEYS.length} keys, ${REPLICATES.length} replicates, ${WORDS} words each`, module: import.meta.url, left }),
];

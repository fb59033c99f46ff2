import type { StreamKey } from '../protocol/simulator.ts';
import { Alias } from '../random/alias.ts';
import { Random } from '../random/random.ts';
import { powerLaw } from './initial/power-law.ts';
import type { Sentences } from './n-gram.ts';

/** Different words of the law, its exponent and offset: those that English texts have, roughly. */
const VOCABULARY = 20_000;
const EXPONENT = 1.05;
const OFFSET = 2.7;
/** Mean length of a sentence, and the share of words that follow from the word before. */
const LENGTH = 20;
const BOUND = 0.5;
/** Words that a word may be bound to. */
const FOLLOWERS = 8;

/**
 * A text of word numbers that is made up from a key: words of a Zipf–Mandelbrot law, half of them bound to the word before, in sentences
 * of twenty words on average. For figures about texts where there is no text.
 *
 * @param words - Its length, an integer ≥ 1.
 * @example generatedText(streamKey(1, 'text'), 100_000).tokens.length // => 100000
 */
export function generatedText(key: StreamKey, words: number): Sentences {
  const law = new Alias(powerLaw(VOCABULARY, EXPONENT, OFFSET));
  const random = new Random().seek(key, 0);
  const followers = Int32Array.from({ length: VOCABULARY * FOLLOWERS }, () => law.draw(random));
  const tokens = new Int32Array(words);
  const starts = [0];
  for (let i = 0; i < words; i++) {
    const first = i === starts.at(-1);
    tokens[i] = !first && random.uniform() < BOUND ? followers[tokens[i - 1]! * FOLLOWERS + random.below(FOLLOWERS)]! : law.draw(random);
    if (i + 1 < words && random.below(LENGTH) === 0) starts.push(i + 1);
  }
  starts.push(words);
  return { tokens, starts: Int32Array.from(starts) };
}

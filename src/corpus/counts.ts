/** How often each word occurs: the empirical unigram law, which is generation 0 of a run on a corpus. */
import { DomainError } from '../errors.ts';

/** Word counts, in decreasing order; words of equal count in the order of their code points. */
export interface Counts {
  readonly types: readonly string[];
  /** `counts[i]` is the number of occurrences of `types[i]`; all at least 1. */
  readonly counts: readonly number[];
  /** The sum of all counts. */
  readonly tokens: number;
}

/** Order of code points. UTF-16 order differs: it puts U+1F600 before U+FF01. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const surrogateX = x >= 0xd800 && x <= 0xdfff;
    const surrogateY = y >= 0xd800 && y <= 0xdfff;
    if (surrogateX !== surrogateY) return surrogateX ? 1 : -1;
    return x - y;
  }
  return a.length - b.length;
}

/** The same characters in a string of their own: a slice would keep its whole chunk of text in memory. */
function detached(word: string): string {
  return word.length < 13 ? word : word.split('').join('');
}

/**
 * Counts the words of a stream.
 *
 * @param batches - Words in any batches, such as from `words`.
 * @param owner - Who is named in errors: the file.
 * @returns The counts in an order that depends on the counts and words alone.
 * @throws {DomainError} if there is no word.
 * @example (await countWords(words(chunks, 'a.txt'), 'a.txt')).counts // => [5, 3, 1]
 */
export async function countWords(batches: AsyncIterable<readonly string[]>, owner: string): Promise<Counts> {
  const found = new Map<string, number>();
  let tokens = 0;
  for await (const batch of batches) {
    tokens += batch.length;
    for (const word of batch) {
      const count = found.get(word);
      if (count === undefined) found.set(detached(word), 1);
      else found.set(word, count + 1);
    }
  }
  if (tokens === 0) {
    throw new DomainError({ owner, condition: 'must contain at least one word, and has none', advice: 'give a text with words in it' });
  }
  const entries = [...found].sort(([wordA, a], [wordB, b]) => b - a || byCodePoint(wordA, wordB));
  return { types: entries.map(([word]) => word), counts: entries.map(([, count]) => count), tokens };
}

/** A text as data for simulators, named by the query of a module's URL: `?file=PATH`, or `?generated=SEED`. */
import { DomainError } from '../errors.ts';
import { generatedText } from '../process/generated-text.ts';
import { LONGEST, type Sentences } from '../process/n-gram.ts';
import { readCorpus } from '../corpus/read.ts';
import { readSentences } from '../corpus/sentences.ts';
import { streamKey } from '../random/stream-key.ts';

/** Words of a text that is made up. */
export const GENERATED = 100_000;
/** Words of a text that n-gram models are fitted to. */
export const MOST_WORDS = 30_000;

export interface CorpusSource {
  /** Of the different words, in decreasing order. */
  readonly counts: readonly number[];
  readonly tokens: number;
  /** Sixteen hexadecimal digits that name the counts. */
  readonly digest: string;
}

/** The name of a list of counts: whatever else differs, the same counts are the same law. */
export function digestOf(counts: readonly number[]): string {
  return streamKey('counts', ...counts).slice(0, 2).map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

function made(seed: string): Sentences {
  return generatedText(streamKey(seed, 'generated text'), GENERATED);
}

/** How often each word occurs, in decreasing order. */
export function countsOf({ tokens }: Sentences): number[] {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

/** @throws {UsageError} if the file cannot be read, {DomainError} if it is no text or has one word only. */
export async function corpusSource(url: string): Promise<CorpusSource> {
  const query = new URL(url).searchParams;
  const file = query.get('file');
  const { counts, tokens } = file === null ? { counts: countsOf(made(query.get('generated') ?? '')), tokens: GENERATED } : await readCorpus(file);
  if (counts.length < 2) {
    throw new DomainError({ owner: file ?? 'generated text', parameter: 'different words', value: counts.length, condition: 'must be at least 2', advice: 'of a single word nothing can be lost' });
  }
  return { counts, tokens, digest: digestOf(counts) };
}

/**
 * The first words of the same text in their sentences, a multiple of 50 of them: a unigram text of whole sentences is then exactly as long.
 *
 * @throws {DomainError} if there are fewer.
 */
export async function sentenceSource(url: string): Promise<Sentences> {
  const query = new URL(url).searchParams;
  const file = query.get('file');
  const text = file === null ? made(query.get('generated') ?? '') : await readSentences(file, MOST_WORDS);
  const words = Math.min(MOST_WORDS, text.tokens.length);
  if (words < LONGEST) throw new DomainError({ owner: file ?? 'generated text', parameter: 'words', value: words, condition: `must be at least ${LONGEST}`, advice: 'a unigram sentence has as many' });
  const length = words - (words % LONGEST);
  const starts = [...text.starts].filter((start) => start < length);
  return { tokens: text.tokens.slice(0, length), starts: Int32Array.from([...starts, length]) };
}

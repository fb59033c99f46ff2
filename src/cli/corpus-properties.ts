/** What a text of the user's is held to: Corollary 1, the exact mean and the variance, at a few generations. */
import { resolve } from 'node:path';
import { DomainError } from '../errors.ts';
import { type Property, property } from '../property/property.ts';
import type { CorpusClaims } from '../../theory/categorical/corpus.ts';
import { suggesting } from './nearest-file.ts';
import type { CorpusSource } from './corpus-source.ts';

/** A text: a file, or one that is made up from a seed. */
export type TextName = { readonly file: string } | { readonly generated: number };

type Module = typeof import('./corpus-simulator.ts');

export interface CorpusTheory {
  readonly source: CorpusSource;
  readonly claims: CorpusClaims;
  readonly properties: readonly Property[];
  readonly simulator: Module['categoricalCorpus'];
  /** Samples a generation. */
  readonly n: number;
}

/** Generations at which a text is tested. */
const GENERATIONS = [1, 2, 5, 10, 20];

/** The URL under which a module knows its text. */
export function corpusUrl(module: string, text: TextName): string {
  const url = new URL(module, import.meta.url);
  // A file is named in full: a worker, and a command of another day, may run elsewhere.
  if ('file' in text) url.searchParams.set('file', resolve(text.file));
  else url.searchParams.set('generated', String(text.generated));
  return url.href;
}

/**
 * Claims and properties of one text.
 *
 * @param size - n; the number of words by default.
 * @throws {UsageError} if the file cannot be read, {DomainError} if it is no text, has one different word, or n < 2.
 */
export async function corpusTheory(text: TextName, size?: number): Promise<CorpusTheory> {
  const { source, categoricalCorpus } = await (import(corpusUrl('./corpus-simulator.js', text)) as Promise<Module>).catch((error: unknown) => {
    throw 'file' in text ? suggesting(text.file, error) : error;
  });
  const { corpusClaims } = await import('../../theory/categorical/corpus.ts');
  const n = size ?? source.tokens;
  if (!(Number.isInteger(n) && n >= 2 && n <= 1e9)) throw new DomainError({ owner: 'corpus', parameter: 'n', value: n, condition: 'must be an integer in [2, 1e9]', advice: 'one sample shows one word' });
  const claims = corpusClaims(source.counts, source.digest, n);
  const points = GENERATIONS.map((k) => ({ n, k }));
  const properties = [claims.mean, claims.variance, claims.lower, claims.upper].map((claim) => property({ claim: claim as typeof claim & { readonly assumes: typeof categoricalCorpus.assumptions }, simulator: categoricalCorpus, points, pointsOnly: true }));
  return { source, claims, properties, simulator: categoricalCorpus, n };
}

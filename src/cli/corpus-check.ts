/** `check --corpus`: the claims about one text in the place of the theory. */
import { UsageError } from '../errors.ts';
import type { ReportVerdict } from '../report/report.ts';
import type { Context } from './command.ts';
import type { Content } from './content.ts';
import { corpusTheory } from './corpus-properties.ts';
import { count } from './flags.ts';

/** Resolution at which a text is tested unless `--delta` says another: each replicate draws every word anew. */
export const CORPUS_D = 0.2;

export interface CorpusChoice {
  readonly file: string;
  readonly size: number | undefined;
}

/** The text that the command line names, if it names one. @throws {UsageError} for `--size` without a text, or an empty name. */
export function corpusOf({ options, name }: Pick<Context, 'options' | 'name'>): CorpusChoice | undefined {
  const { corpus: file, size } = options;
  if (file === '') throw new UsageError({ owner: name, parameter: '--corpus', value: file, condition: 'must name a file' });
  if (typeof file !== 'string') {
    if (size !== undefined) throw new UsageError({ owner: name, parameter: '--size', value: size, condition: 'needs --corpus' });
    return undefined;
  }
  return { file, size: typeof size === 'string' ? count(size, name, '--size') : undefined };
}

/** What is checked of a text. @throws as corpusTheory does. */
export async function corpusContent({ file, size }: CorpusChoice): Promise<Content> {
  const [{ properties }, { sources }] = await Promise.all([corpusTheory({ file }, size), import('../../theory/sources.ts')]);
  return { claims: properties.map(({ claim }) => claim), properties, comparisons: [], bibliography: sources, statements: [], errata: [] };
}

/** A verdict about a text with a command that finds the text again. */
export function withCorpus<V extends ReportVerdict>(verdict: V, file: string): V {
  const quoted = /^[\w./+-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
  return { ...verdict, replay: `npx corroborate replay ${verdict.token} --corpus ${quoted}` };
}

/** Cells about a text: those of `check --corpus` and those of the text figures, for `replay`. */
import { UsageError } from '../errors.ts';
import type { Property } from '../property/property.ts';
import type { Cell } from '../run/token.ts';
import { corpusTheory } from './corpus-properties.ts';
import { nGramTheory } from './text-figures.ts';

/** Whether a claim or a cell is about a text, by its id. */
export function aboutText(id: string): boolean {
  return id.startsWith('corpus/');
}

/**
 * What a cell about a text is looked up in.
 *
 * @param file - The text; without one, that which `reproduce` makes up from the cell's seed.
 * @throws {UsageError} if the cell is about another text, and as corpusTheory does.
 */
export async function corpusCells({ id, at, seed }: Cell, file: string | undefined): Promise<readonly Property[]> {
  const text = file === undefined ? { generated: seed } : { file };
  const { properties } = id.includes('@n-gram-corpus-') ? await nGramTheory(text) : await corpusTheory(text, at['n']);
  if (properties.some((property) => property.id === id)) return properties;
  throw new UsageError({ owner: id, parameter: '--corpus', ...(file === undefined ? {} : { value: file }), condition: 'must name the text that the cell is about' });
}

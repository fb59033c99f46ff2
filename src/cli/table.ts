/** Text in columns. */
import { stripVTControlCharacters } from 'node:util';

/** How a number is shown: seven significant digits, the shortest way. */
export function shown(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : String(value);
}

// A column of escape codes or combining marks would be misaligned by length alone.
const width = (text: string): number => [...stripVTControlCharacters(text).replaceAll(/\p{M}/gu, '')].length;

/**
 * Rows as lines of aligned columns, two spaces apart; the last column is not padded.
 *
 * @param right - Indices of the columns aligned to the right, as numbers are.
 */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  // Rows can be more than a call takes arguments.
  const widest = (lengthOf: (row: readonly string[]) => number): number => rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  const widths = Array.from({ length: widest((row) => row.length) }, (_, c) => widest((row) => width(row[c] ?? '')));
  return rows.map((row) => row.map((cell, c) => {
    const padding = ' '.repeat(Math.max(0, (widths[c] ?? 0) - width(cell)));
    if (right.includes(c)) return padding + cell;
    return c === row.length - 1 ? cell : cell + padding;
  }).join('  ').trimEnd()).map((text) => `${text}\n`).join('');
}

/** Columns that the first line of a text takes on a terminal. */
export function lineWidth(text: string): number {
  return width(text.split('\n', 1)[0] ?? '');
}

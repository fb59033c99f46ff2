/** Where a command's document goes: to stdout as JSON, and into the folder of `--out`. */
import { join } from 'node:path';
import type { Context } from './command.ts';
import { chunked, documentPieces, openFolder, writeWhole } from './output.ts';

export const schemaVersion = 1;

/** To be called when all input is known to be good and no work has been done: refuses a folder that cannot be written. */
export function prepareDelivery({ flags, name }: Pick<Context, 'flags' | 'name'>): void {
  if (flags.out !== undefined) openFolder(flags.out, name);
}

/**
 * Prints the document (`--json`) or the text, and writes the document to `<out>/<command>.json`.
 *
 * @param text - Called only if it is printed.
 */
export function deliver(
  { flags, name, print }: Pick<Context, 'flags' | 'name' | 'print'>, content: Readonly<Record<string, unknown>>, text: () => Iterable<string>,
): void {
  if (flags.out !== undefined) writeWhole(join(flags.out, `${name}.json`), documentPieces(content), name);
  for (const piece of chunked(flags.json ? documentPieces(content) : text())) print(piece);
}

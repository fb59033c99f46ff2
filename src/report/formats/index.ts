import { UsageError } from '../../errors.ts';
import type { Format } from './format.ts';

/** Name → loader. A new format is one file here and one line below; nothing is loaded before it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Format>>> = {
  json: async () => (await import('./json.ts')).json,
  text: async () => (await import('./text.ts')).text,
  html: async () => (await import('./html.ts')).html,
};

/** The names that `--reporter` and `loadFormat` accept. */
export const formatNames: readonly string[] = Object.keys(loaders);

/**
 * Loads a format by name.
 *
 * @returns a format; `render(report)` gives the whole document as text.
 * @throws {UsageError} if there is none of that name.
 * @example (await loadFormat('json')).extension // => 'json'
 */
export async function loadFormat(name: string): Promise<Format> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (load === undefined) {
    throw new UsageError({ owner: 'reporter', value: name, condition: 'must be a report format', advice: `one of ${formatNames.join(', ')}` });
  }
  return load();
}

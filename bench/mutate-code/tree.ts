/** The built product as files: which of them a simulator runs on, and copies of them with one change. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Mutant, mutated } from './mutant.ts';

/** `dist/src`, where the built mechanism is. */
export const built = fileURLToPath(new URL('../../src/', import.meta.url));

/** What is mutated. */
const MUTATED = ['process', 'random'] as const;

/** Files under `process` and `random`, as paths under `src`. */
export function files(): string[] {
  return MUTATED.flatMap((layer) => readdirSync(join(built, layer), { recursive: true, encoding: 'utf8' }).map((file) => `${layer}/${file}`))
    .filter((file) => file.endsWith('.js'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(built, file), 'utf8');
}

/** Everything that a module imports by a relative path, itself included, as paths under `src`. */
export function reached(module: string): Set<string> {
  const found = new Set<string>();
  const collect = (url: URL): void => {
    const file = relative(built, fileURLToPath(url));
    if (found.has(file)) return;
    found.add(file);
    for (const [, to] of readFileSync(url, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g)) collect(new URL(to as string, url));
  };
  collect(new URL(module));
  return found;
}

/**
 * A folder for copies. A copy has its own `process` and `random`; the other layers are links, so that a process loads them once. The
 * mutated layers must be whole copies, since a module that is not copied would import the unchanged one.
 */
export class Copies {
  readonly #root = realpathSync(mkdtempSync(join(tmpdir(), 'mutate-code-')));
  #made = 0;

  /** URL of the `src` of a new copy with one change; without a mutant, with none. */
  make(mutant?: Mutant): string {
    const src = join(this.#root, String(this.#made++), 'src');
    for (const layer of MUTATED) cpSync(join(built, layer), join(src, layer), { recursive: true, filter: (from) => !/\.(d\.ts|map)$/.test(from) });
    for (const entry of readdirSync(built)) if (!(MUTATED as readonly string[]).includes(entry)) symlinkSync(join(built, entry), join(src, entry));
    if (mutant !== undefined) writeFileSync(join(src, mutant.file), mutated(textOf(mutant.file), mutant));
    writeFileSync(join(src, 'package.json'), '{"type":"module"}\n');
    return pathToFileURL(`${src}/`).href;
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** Files and documents: a file appears whole or not at all. */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { Rows } from './rows.ts';

function refused(path: string, owner: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return new UsageError({ owner, parameter: '--out', value: path, condition: `must be a folder that can be written (${code})` });
}

/** Makes a folder and those above it. `mkdirSync` with `recursive` never returns where a file system refuses with ENOENT, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

/**
 * Makes sure, before any work, that a folder can take files.
 *
 * @returns What removes the folder again if it is new and still empty, for a command that fails after all.
 * @throws {UsageError} if it cannot be made or written.
 */
export function openFolder(path: string, owner: string): () => void {
  const before = existsSync(path);
  const probe = join(path, `.corroborate-${process.pid}`);
  try {
    makeFolder(resolve(path));
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw refused(path, owner, error);
  }
  return () => {
    if (!before && readdirSync(path).length === 0) rmdirSync(path);
  };
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It was never made: what matters is the error that led here.
  }
}

/**
 * Writes a file in one step as others see it: under another name first, then renamed.
 *
 * @param pieces - The content; in pieces, because a long document may exceed the longest string.
 * @throws {UsageError} if it cannot be written; the half-written file is removed.
 */
export function writeWhole(path: string, pieces: Iterable<string>, owner: string): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    makeFolder(dirname(resolve(path)));
    const file = openSync(draft, 'w');
    try {
      for (const piece of chunked(pieces)) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    discard(draft);
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw refused(path, owner, error);
  }
}

/** The same text in pieces of about 64 kB, so that a million lines are not a million system calls. */
export function* chunked(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length >= 65_536) {
      yield held;
      held = '';
    }
  }
  if (held !== '') yield held;
}

function encode(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' && !Number.isFinite(item) ? String(item) : item));
}

function isList(value: unknown): value is Iterable<object> {
  if (value instanceof Rows) return value.length > 0;
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null);
}

/**
 * A JSON document with a final newline: one field to a line, and one element to a line where a field is a list.
 * Numbers that JSON lacks become "Infinity", "-Infinity" and "NaN"; absent fields are left out.
 */
export function* documentPieces(content: Readonly<Record<string, unknown>>): Generator<string> {
  let open = '{\n';
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) continue;
    yield `${open} ${JSON.stringify(name)}: `;
    open = ',\n';
    if (isList(value)) {
      let separator = '[\n';
      for (const item of value) {
        yield `${separator}  ${encode(item)}`;
        separator = ',\n';
      }
      yield '\n ]';
    } else {
      yield encode(value);
    }
  }
  yield '\n}\n';
}

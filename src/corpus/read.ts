/** A text file as word counts. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { countWords, type Counts } from './counts.ts';
import { words } from './words.ts';

/** Word counts of a file, with what identifies the file. */
export interface Corpus extends Counts {
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** What may be watched and stopped while a file is read. */
export interface Reading {
  readonly signal?: AbortSignal;
  /** Called after each chunk. `total` is the size of the file when reading began; 0 if it is not known, as for a pipe. */
  readonly onProgress?: (done: number, total: number) => void;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'must be readable, and permission is denied',
  EPERM: 'must be readable, and permission is denied',
  EISDIR: 'must be a file, and is a directory',
  ENOTDIR: 'must be a file, and its folder is not a directory',
  ENAMETOOLONG: 'must be a file name, and is too long for one',
};

function unreadable(path: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return new UsageError({ owner: path, value: code, condition: REASONS[code] ?? 'must be readable' });
}

/**
 * Reads a text file as word counts, in one pass and in memory that grows with the vocabulary, not with the text.
 *
 * @param path - UTF-8 text.
 * @throws {UsageError} if the file cannot be read.
 * @throws {DomainError} if it is not text or holds no word.
 * @example (await readCorpus('book.txt')).tokens
 */
export async function readCorpus(path: string, { signal, onProgress }: Reading = {}): Promise<Corpus> {
  let total: number;
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    total = about.size;
  } catch (error) {
    throw unreadable(path, error);
  }
  const hash = createHash('sha256');
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const stream = createReadStream(path);
    try {
      for await (const chunk of stream) {
        signal?.throwIfAborted();
        hash.update(chunk as Buffer);
        bytes += (chunk as Buffer).length;
        yield chunk as Buffer;
        onProgress?.(bytes, total);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== undefined && !signal?.aborted) throw unreadable(path, error);
      throw error;
    } finally {
      stream.destroy();
    }
  }
  const counts = await countWords(words(chunks(), path), path);
  return { ...counts, bytes, sha256: hash.digest('hex') };
}

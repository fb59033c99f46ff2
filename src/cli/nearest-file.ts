import { UsageError } from '../errors.ts';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from './suggest.ts';

/** The file in the same folder whose name is nearest to that of a path which does not exist. */
export function nearestFile(path: string): string | undefined {
  try {
    const found = nearest(basename(path), readdirSync(dirname(path)));
    return found === undefined || found === basename(path) ? undefined : join(dirname(path), found);
  } catch {
    return undefined;
  }
}

/** An error about a file, with the name that may have been meant where it is one of a file that is not there. */
export function suggesting(file: string, error: unknown): unknown {
  if (!(error instanceof UsageError)) return error;
  const near = nearestFile(file);
  return near === undefined ? error : new UsageError({ owner: error.owner, value: error.value, condition: error.condition, advice: `did you mean ${near}?` });
}

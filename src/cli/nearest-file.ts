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

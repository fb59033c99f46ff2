/**
 * The hash of a simulator's code: its module and everything that it imports by a relative path. A token or stored evidence
 * of another hash speaks of another simulator and is refused.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Simulator } from '../protocol/simulator.ts';

const known = new Map<string, Promise<string>>();

async function collect(url: string, texts: Map<string, string>): Promise<void> {
  if (texts.has(url)) return;
  const text = await readFile(new URL(url), 'utf8');
  texts.set(url, text);
  const targets = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, to]) => new URL(to as string, url).href);
  for (const target of targets) await collect(target, texts);
}

async function compute(url: string): Promise<string> {
  const texts = new Map<string, string>();
  await collect(url, texts);
  const hash = createHash('sha256');
  // Contents only, in the order of their own hashes: where a package is installed must not matter.
  const parts = [...texts.values()].map((text) => createHash('sha256').update(text.replace(/\/\/# sourceMappingURL=.*\s*$/, '')).digest('hex'));
  for (const part of parts.sort()) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

/** Twelve hexadecimal digits that change when a module, or what it imports by a relative path, does. */
export function moduleHash(url: string): Promise<string> {
  let hash = known.get(url);
  if (hash === undefined) known.set(url, (hash = compute(url)));
  return hash;
}

/** Twelve hexadecimal digits that change when the simulator's code does. */
export async function codeHash({ module, exportName }: Simulator): Promise<string> {
  return createHash('sha256').update(`${await moduleHash(module)} ${exportName}`).digest('hex').slice(0, 12);
}

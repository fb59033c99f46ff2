/**
 * What a claim says, as canonical JSON: keys sorted, functions by their LaTeX or name. Words for readers (title, note, source,
 * meanings, the range of the draws) are left out, so that a better title does not orphan the evidence gathered under the old one.
 */
import type { Claim } from './claim.ts';

const WORDS: ReadonlySet<string> = new Set(['title', 'aliases', 'note', 'source', 'status', 'meaning', 'reason', 'sample', 'exact']);

/** Canonical JSON of a claim: equal for equal claims, whatever the order in which their fields were written. */
export function canonical(claim: Claim): string {
  return JSON.stringify(plain(claim));
}

function plain(value: unknown): unknown {
  if (typeof value === 'function') return { function: (value as { tex?: string }).tex ?? value.name };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  // LaTeX is for readers as well, but for an oracle it is all there is to tell it by.
  const told = (key: string): boolean => !WORDS.has(key) && (key !== 'tex' || (value as { kind?: unknown }).kind === 'oracle');
  const entries = Object.entries(value).filter(([key, field]) => told(key) && field !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, plain(field)]));
}

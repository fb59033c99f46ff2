/** A citation as a person reads it. */
import type { Bibliography, Source } from './source.ts';

/** @example referenceText(cite('suresh2025', 'Theorem 1'), sources) // => 'Suresh et al. 2025, Theorem 1' */
export function referenceText({ key, locator }: Source, bibliography: Bibliography): string {
  const entry = bibliography[key];
  if (entry === undefined) return `${key}, ${locator}`;
  const surnames = entry.authors.map((author) => author.split(',')[0]?.trim().split(' ').at(-1) ?? author);
  const who = surnames.length > 2 ? `${surnames[0]} et al.` : surnames.join(' and ');
  return `${who} ${entry.year}, ${locator}`.trim();
}

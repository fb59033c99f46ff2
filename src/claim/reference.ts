/** A citation as a person reads it. */
import type { Bibliography, Source } from './source.ts';

/** Who and when; the key where the bibliography has no such work. */
function named(key: string, bibliography: Bibliography): string {
  const entry = bibliography[key];
  if (entry === undefined) return key;
  const surnames = entry.authors.map((author) => author.split(',')[0]?.trim().split(' ').at(-1) ?? author);
  const who = surnames.length > 2 ? `${surnames[0]} et al.` : surnames.join(' and ');
  return `${who} ${entry.year}`;
}

/**
 * Other works that the locator names by their keys are named as well.
 *
 * @example referenceText(cite('suresh2025', 'Theorem 1'), sources) // => 'Suresh et al. 2025, Theorem 1'
 */
export function referenceText({ key, locator }: Source, bibliography: Bibliography): string {
  return `${named(key, bibliography)}, ${locator.replace(/\b[a-z]+\d{4}[a-z]?\b/g, (other) => named(other, bibliography))}`.trim();
}

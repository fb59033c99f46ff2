/** Where a claim comes from: a key of the bibliography and the place in it. */

/** A place in a source: `{ key: 'suresh2025', locator: 'Theorem 1, lower bound' }`. */
export interface Source {
  readonly key: string;
  readonly locator: string;
}

/** One entry of a bibliography. */
export interface Reference {
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: number;
  /** Journal, proceedings or repository. */
  readonly venue?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly url?: string;
}

/** Key to entry. */
export type Bibliography = Readonly<Record<string, Reference>>;

/**
 * Cites a place in a source.
 *
 * @param key - Key of the bibliography, such as `suresh2025`.
 * @param locator - Theorem, equation or page, as a reader would look it up.
 * @example cite('suresh2025', 'Theorem 1, lower bound')
 */
export function cite(key: string, locator: string): Source {
  return Object.freeze({ key, locator });
}

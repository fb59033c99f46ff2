/** Where a claim comes from: a key of the bibliography and the place in it. */

/** A place in a source: `{ key: 'suresh2025', locator: 'Theorem 1, lower bound' }`. */
export interface Source {
  /** Key of the bibliography. */
  readonly key: string;
  /** Theorem, equation or page. */
  readonly locator: string;
}

/** One entry of a bibliography. */
export interface Reference {
  /** Full names, in the order of the publication. */
  readonly authors: readonly string[];
  /** As published. */
  readonly title: string;
  /** Of publication. */
  readonly year: number;
  /** Journal, proceedings or repository. */
  readonly venue?: string;
  /** Without the resolver's address. */
  readonly doi?: string;
  /** Number at arXiv. */
  readonly arxiv?: string;
  /** Where it can be read. */
  readonly url?: string;
}

/** Key to entry. */
export type Bibliography = Readonly<Record<string, Reference>>;

/**
 * Cites a place in a source.
 *
 * @param key - Key of the bibliography, such as `suresh2025`.
 * @param locator - Theorem, equation or page, as a reader would look it up.
 * @throws nothing; a key that the bibliography lacks is printed as it stands
 * @example cite('suresh2025', 'Theorem 1, lower bound').key // => 'suresh2025'
 */
export function cite(key: string, locator: string): Source {
  return Object.freeze({ key, locator });
}

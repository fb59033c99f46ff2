/**
 * A protocol says who is trained on what in each generation. It is plain data, valid JSON, so that simulators and oracles
 * can interpret it independently of each other: the type is all that they share.
 */

/** Sample size by generation: constant, listed, or first · factor^(k−1) · k^power rounded down. */
export type Size = number | readonly number[] | { readonly first: number; readonly factor: number; readonly power: number };

/** What is done to a sample before the fit. */
export type Transform =
  | { readonly kind: 'temperature'; readonly value: number }
  | { readonly kind: 'blur'; readonly sd: number }
  | { readonly kind: 'contaminate'; readonly share: number };

/** One component of a training set. `lag` 1 is the previous model, `'all'` every earlier one. */
export interface Source {
  readonly from: 'real-fixed' | 'real-fresh' | 'model';
  readonly lag?: number | 'all';
  readonly n: Size;
  readonly weight?: number;
  readonly reuse?: boolean;
  readonly transform?: Transform;
}

/** Who is trained on what in each generation. */
export interface Protocol {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly subsample?: Size;
}

/** Each generation is trained on n draws from the previous model alone. */
export function replace(n: number): Protocol {
  return { name: 'replace', sources: [{ from: 'model', lag: 1, n }] };
}

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
  /** The real data of the first generation, real data drawn anew, or a sample of an earlier model. */
  readonly from: 'real-fixed' | 'real-fresh' | 'model';
  /** Of which earlier model; 1 by default. */
  readonly lag?: number | 'all';
  /** Size of the sample. */
  readonly n: Size;
  /** Weight of each of its observations in the fit; 1 by default. */
  readonly weight?: number;
  /** Whether samples that earlier generations drew of these models are used again instead of fresh ones. */
  readonly reuse?: boolean;
  /** What is done to the sample before the fit. */
  readonly transform?: Transform;
}

/** Who is trained on what in each generation. The shipped simulators run `replace`; a simulator of one's own may interpret any other. */
export interface Protocol {
  /** As claims assume it. */
  readonly name: string;
  /** The parts of the training set of each generation. */
  readonly sources: readonly Source[];
  /** Size to which the training set is thinned; absent, it is used whole. */
  readonly subsample?: Size;
}

/**
 * Each generation is trained on n draws from the previous model alone.
 *
 * @param n - Sample size, an integer of at least 1.
 * @throws nothing
 * @example replace(100).sources // => [{ from: 'model', lag: 1, n: 100 }]
 */
export function replace(n: number): Protocol {
  return { name: 'replace', sources: [{ from: 'model', lag: 1, n }] };
}

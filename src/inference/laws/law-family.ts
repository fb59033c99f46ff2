/** Parameters of a law by name. */
export type LawParameters = Readonly<Record<string, number>>;

/** A law with fixed parameters. */
export interface Law {
  /** P(X <= x). */
  cdf(x: number): number;
  /** ln of the density, or of the probability of a discrete value; `-Infinity` outside the support. */
  logDensity(x: number): number;
}

/** A parametric family of laws, as a test of a law needs it. */
export interface LawFamily {
  /** Whether values are integers that have probabilities, and not densities. */
  readonly discrete?: true;
  /** The law at these parameters. @throws {DeclarationError} for parameters outside the family. */
  at(parameters: LawParameters): Law;
  /** Kullback-Leibler divergence from the law at p to the law at q, in nats per replicate. */
  divergence(p: LawParameters, q: LawParameters): number;
  /**
   * Parameters of factor * X where X has the given ones; of a law with a location, about it. A discrete family multiplies the
   * mean, as a multiple of an integer is none.
   */
  scaled(parameters: LawParameters, factor: number): LawParameters;
  /** Further laws at resolution d, in directions that a factor of the scale does not go. */
  neighbours?(parameters: LawParameters, d: number): readonly { readonly name: string; readonly parameters: LawParameters }[];
}

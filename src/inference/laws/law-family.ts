/** Parameters of a law by name. */
export type LawParameters = Readonly<Record<string, number>>;

/** A law with fixed parameters. */
export interface Law {
  /** P(X <= x). */
  cdf(x: number): number;
  /** ln of the density; `-Infinity` outside the support. */
  logDensity(x: number): number;
}

/** A parametric family of continuous laws, as a test of a law needs it. */
export interface LawFamily {
  /** The law at these parameters. @throws DeclarationError for parameters outside the family. */
  at(parameters: LawParameters): Law;
  /** Kullback-Leibler divergence from the law at p to the law at q, in nats per replicate. */
  divergence(p: LawParameters, q: LawParameters): number;
  /** Parameters of factor * X where X has the given ones. */
  scaled(parameters: LawParameters, factor: number): LawParameters;
}

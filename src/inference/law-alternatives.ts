import type { LawFamily, LawParameters } from './laws/law-family.ts';

/** A law that support of a claim about a law excludes, or cannot. */
export interface LawAlternative {
  readonly name: string;
  readonly parameters: LawParameters;
  /** Divergence from the claimed law to this one, in nats per replicate. */
  readonly divergence: number;
  /**
   * Whether the divergence is at least d^2/4, up to its third-order term; the others are equivalent at this resolution,
   * neither planned for nor claimed.
   */
  readonly decisive: boolean;
}

/**
 * The alternatives of a claimed law at resolution d: the scale of the observable times 1 - d and 1 + d, the family's
 * neighbours in other directions, and the named ones.
 *
 * @param named mutants of the law, evaluated at the point.
 * @example
 * const named = [{ name: 'divides by n', parameters: { shape: 4.5, scale: 0.2 } }];
 * lawAlternatives(gamma, { shape: 4.5, scale: 2 / 9 }, named, 0.02)
 */
export function lawAlternatives(
  family: LawFamily,
  claimed: LawParameters,
  named: readonly { readonly name: string; readonly parameters: LawParameters }[],
  d: number,
): LawAlternative[] {
  const scaled = [-d, d].map((shift) => ({ name: `scale × (1 ${shift < 0 ? '−' : '+'} ${d})`, parameters: family.scaled(claimed, 1 + shift) }));
  const near = family.neighbours?.(claimed, d) ?? [];
  // A chi-square variable with one degree of freedom is to count: the scale 1 - d of it has a divergence just above
  // d^2/4, the scale 1 + d just below.
  const least = (d * d) / 4 / (1 + 2 * d);
  return [...scaled, ...near, ...named].map(({ name, parameters }) => {
    const divergence = family.divergence(claimed, parameters);
    return { name, parameters, divergence, decisive: divergence >= least };
  });
}

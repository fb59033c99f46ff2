/**
 * A property pairs a claim with a simulator that must satisfy it. It is the only place where theory and simulation meet,
 * and it compiles only if the simulator declares every assumption that the claim makes.
 */
import type { Claim } from '../claim/claim.ts';
import { DeclarationError } from '../errors.ts';
import type { Assumptions } from '../protocol/assumptions.ts';
import type { Point } from '../protocol/point.ts';
import type { Simulator } from '../protocol/simulator.ts';

/** A claim, the simulator that is held to it, and points that must be tested whatever the draws are. */
export interface Property {
  /** `claim@simulator`: the verdict's id. */
  readonly id: string;
  readonly claim: Claim;
  readonly simulator: Simulator;
  readonly points: readonly Point[];
}

/** What {@link property} takes: `simulator` must provide what `claim` assumes. */
export interface PropertyDeclaration<A extends Assumptions> {
  readonly claim: Claim & { readonly assumes: A };
  readonly simulator: Simulator & { readonly assumptions: NoInfer<A> };
  /** Points tested besides corners, discriminating points and draws; never refused by their cost. */
  readonly points?: readonly Point[];
}

/**
 * Declares that a simulator must satisfy a claim.
 *
 * @returns A frozen property with id `claim@simulator`.
 * @throws {DeclarationError} if the simulator provides another family, protocol or estimator than the claim assumes, or
 *   lacks the observable that the claim is about (the first is a compile-time error too).
 * @example property({ claim: survivalLower, simulator: bernoulli }).id // => 'bernoulli/survival-lower@bernoulli'
 */
export function property<const A extends Assumptions>({ claim, simulator, points = [] }: PropertyDeclaration<A>): Property {
  const id = `${claim.id}@${simulator.name}`;
  for (const key of ['family', 'protocol', 'estimator'] as const) {
    if (claim.assumes[key] !== simulator.assumptions[key]) {
      throw new DeclarationError({
        owner: id,
        parameter: key,
        value: simulator.assumptions[key],
        condition: `must be what the claim assumes, ${claim.assumes[key]}`,
      });
    }
  }
  const { estimand } = claim;
  if (estimand.kind !== 'identity' && !(estimand.observable in simulator.observables)) {
    throw new DeclarationError({
      owner: id,
      parameter: 'observable',
      value: estimand.observable,
      condition: `must be one that the simulator reports: ${Object.keys(simulator.observables).join(', ')}`,
    });
  }
  return Object.freeze({ id, claim, simulator, points: Object.freeze([...points]) });
}

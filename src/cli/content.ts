/** The theory that the command line ships, its properties with the regression points of the present folder, the bibliography, and the paper. */
import type { Claim } from '../claim/claim.ts';
import type { Erratum } from '../claim/erratum.ts';
import type { PublishedStatement } from '../claim/published-statement.ts';
import type { Bibliography } from '../claim/source.ts';
import type { Comparison } from '../proof/comparison.ts';
import type { Property } from '../property/property.ts';

/** Counterexamples of the past, tested again by every run that is started where this file is. */
const REGRESSIONS = 'properties/regressions.json';

export interface Content {
  readonly claims: readonly Claim[];
  readonly properties: readonly Property[];
  readonly comparisons: readonly Comparison[];
  readonly bibliography: Bibliography;
  readonly statements: readonly PublishedStatement[];
  readonly errata: readonly Erratum[];
}

/** @throws {UsageError} if the file of regression points is damaged, or names a property that is not there. */
export async function content(): Promise<Content> {
  const [{ errata, statements, theory }, { sources }, { properties, comparisons }, { readRegressions, withRegressions }] = await Promise.all([
    import('../../theory/index.ts'), import('../../theory/sources.ts'), import('../../properties/index.ts'), import('../run/regressions.ts'),
  ]);
  return { claims: theory, properties: withRegressions(properties, readRegressions(REGRESSIONS), REGRESSIONS), comparisons, bibliography: sources, statements, errata };
}

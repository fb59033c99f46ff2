/** The registry: estimand to the kind that knows how to decide it. */
import type { Claim } from '../../claim/claim.ts';
import { DeclarationError } from '../../errors.ts';
import { expectation } from './expectation.ts';
import type { Kind } from './kind.ts';
import { law } from './law.ts';
import { precedence } from './precedence.ts';
import { probability } from './probability.ts';
import { quantile } from './quantile.ts';
import { slope } from './slope.ts';

const kinds: Readonly<Record<string, Kind>> = { probability, expectation, quantile, law, slope, precedence };

/** @throws {DeclarationError} for an estimand that no test is written for. */
export function kindOf({ id, estimand }: Claim): Kind {
  const kind = kinds[estimand.kind];
  if (kind === undefined) {
    throw new DeclarationError({
      owner: id,
      parameter: 'estimand',
      value: estimand.kind,
      condition: `must be one of ${Object.keys(kinds).join(', ')} to be tested by sampling`,
    });
  }
  return kind;
}

/** The statement of a claim as lines that can be wrong one at a time, and which of them a mutant changed. */
import type { Prepared } from '../claim/prepare.ts';
import { textOf } from '../claim/text.ts';
import type { Mutant } from '../mutation/mutants.ts';

/** What is mutated, a line each. */
export function statementOf({ claim, trees }: Prepared): { field: string; text: string }[] {
  const formulas = Object.entries(trees).filter(([field]) => field === 'formula' || field === 'lo' || field === 'hi' || field.startsWith('law.'));
  const alternatives = Object.keys(claim.alternatives ?? {});
  const oracles = claim.oracle === undefined ? [] : 'lo' in claim.oracle ? [claim.oracle.lo, claim.oracle.hi] : [claim.oracle];
  return [
    { field: 'relation', text: claim.relation },
    ...formulas.map(([field, tree]) => ({ field, text: textOf(tree) })),
    ...(oracles.length > 0 ? [{ field: 'oracle', text: oracles.map(({ tex }) => tex).join('; ') }] : []),
    { field: 'parameters', text: Object.keys(claim.parameters).join(', ') },
    ...(alternatives.length > 0 ? [{ field: 'alternatives', text: alternatives.join('; ') }] : []),
  ];
}

/** The line of {@link statementOf} that a mutant changed, from its id: `claim~operator@field.node`, or `@oracle`. */
export function fieldOf({ id, operator }: Mutant, { trees }: Prepared): string {
  if (operator === 'relation-swapped') return 'relation';
  if (operator === 'alternative') return 'alternatives';
  const where = id.slice(id.indexOf('@') + 1);
  if (where === 'oracle') return where;
  const field = where.slice(0, where.lastIndexOf('.'));
  return field in trees ? field : 'parameters';
}
